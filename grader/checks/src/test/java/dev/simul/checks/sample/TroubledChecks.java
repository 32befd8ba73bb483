package dev.simul.checks.sample;

import dev.simul.checks.Simulated;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A check whose every part fails. */
@Simulated
public class TroubledChecks {
    @BeforeEach
    void before() {
        throw new IllegalStateException("before");
    }

    @Test
    void check() {
        throw new IllegalStateException("check");
    }

    @AfterEach
    void after() {
        throw new IllegalStateException("after");
    }
}
