package dev.simul.grader.worker.sample;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Checks whose class cannot begin. */
public class BrokenChecks {
    @BeforeAll
    static void breaks() {
        throw new IllegalStateException("broken");
    }

    @Test
    void one() {}

    @Test
    void other() {}
}
