package dev.simul.checks.sample;

import dev.simul.checks.Simulated;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

/** A mistake: a constructor with a parameter. */
@Simulated
public class ConstructorChecks {
    ConstructorChecks(TestInfo info) {}

    @Test
    void check() {}
}
