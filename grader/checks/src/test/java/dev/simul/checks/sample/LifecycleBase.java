package dev.simul.checks.sample;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** What check classes have in common. */
abstract class LifecycleBase {
    @BeforeEach
    void aboveBefore() throws InterruptedException {
        Journal.write("above before");
    }

    @AfterEach
    void aboveAfter() throws InterruptedException {
        Journal.write("above after");
    }
}
