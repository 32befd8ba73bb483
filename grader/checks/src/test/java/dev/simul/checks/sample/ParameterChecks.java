package dev.simul.checks.sample;

import dev.simul.checks.Simulated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A mistake: a parameter whose class is loaded again, so that no argument from outside fits it. */
@Simulated
public class ParameterChecks {
    /** A type of the package. */
    enum Colour {
        RED
    }

    @ParameterizedTest
    @EnumSource(Colour.class)
    void check(Colour colour) {}
}
