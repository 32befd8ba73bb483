package dev.simul.checks.sample;

import dev.simul.checks.Simulated;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** A mistake: checks in an inner class. */
@Simulated
public class NestedChecks {
    /** The inner class. */
    @Nested
    class Inner {
        @Test
        void check() {}
    }
}
