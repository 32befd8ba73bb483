package dev.simul.junit.sample;

import dev.simul.junit.Journal;
import dev.simul.junit.Simulated;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

public class MethodSample {
    private final boolean isConstructed = true;

    @BeforeEach
    void before() {
        Journal.write("before");
    }

    @Test
    @Simulated
    void simulated() throws InterruptedException {
        Thread.sleep(3_600_000);
        Journal.write("simulated, constructed: " + isConstructed);
    }

    @Test
    void plain() {
        Journal.write("plain, constructed: " + isConstructed);
    }
}
