package dev.simul.checks.sample;

import dev.simul.checks.Simulated;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A mistake: something for all checks, which share nothing. */
@Simulated
public class BeforeAllChecks {
    @BeforeAll
    static void prepare() {}

    @Test
    void check() {}
}
