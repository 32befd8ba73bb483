package dev.simul.checks.sample;

import static dev.simul.checks.Calls.call;

import dev.simul.checks.Simulated;
import org.junit.jupiter.api.Test;

/** Checks of code whose loops are watched, as all code under test is. */
@Simulated(horizonDays = 2)
public class StopChecks {
    @Test
    void spins() {
        call(Waits::spinning);
    }

    @Test
    void goes_on() {
        call(Waits::againAndAgain);
    }
}
