package dev.simul.checks.sample;

import dev.simul.checks.Simulated;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

/** A mistake: a method before each check that has a parameter. */
@Simulated
public class BeforeEachChecks {
    @BeforeEach
    void prepare(TestInfo info) {}

    @Test
    void check() {}
}
