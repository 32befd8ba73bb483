package dev.simul.junit.sample;

import dev.simul.junit.Journal;
import dev.simul.junit.Simulated;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@Simulated
public class StagesSample {
    private static int tests;

    public StagesSample() throws InterruptedException {
        step("constructor");
    }

    @BeforeEach
    void before() throws InterruptedException {
        step("before");
    }

    @AfterEach
    void after() throws InterruptedException {
        step("after");
    }

    @Test
    void passes() throws InterruptedException {
        step("test");
    }

    @Test
    void fails() throws InterruptedException {
        step("test");
        throw new IllegalStateException("wrong");
    }

    @Test
    void counts() {
        tests++;
        Journal.write("test " + tests);
    }

    @Test
    void counts_again() {
        tests++;
        Journal.write("test " + tests);
    }

    @Nested
    class Inner {
        Inner() throws InterruptedException {
            step("inner constructor");
        }

        @BeforeEach
        void innerBefore() throws InterruptedException {
            step("inner before");
        }

        @AfterEach
        void innerAfter() throws InterruptedException {
            step("inner after");
        }

        @Test
        void passes() throws InterruptedException {
            step("inner test");
        }
    }

    private static void step(String name) throws InterruptedException {
        Thread.sleep(Duration.ofHours(1));
        Journal.write(name);
    }
}
