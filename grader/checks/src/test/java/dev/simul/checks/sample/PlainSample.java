package dev.simul.checks.sample;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** Tests that are no checks, such as a student may write. */
public final class PlainSample {
    @Test
    void adds() {
        Assertions.assertEquals(3, 1 + 1);
    }

    @Test
    void passes() {}
}
