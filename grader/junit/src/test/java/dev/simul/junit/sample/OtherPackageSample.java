package dev.simul.junit.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.simul.junit.Simulated;
import dev.simul.junit.other.Tally;
import org.junit.jupiter.api.RepeatedTest;

public class OtherPackageSample {
    @RepeatedTest(2)
    @Simulated
    void keeps_statics_of_other_packages() {
        assertEquals(1, Tally.add());
    }

    @RepeatedTest(2)
    @Simulated(reload = "dev.simul.junit.other")
    void initialises_listed_packages_again() {
        assertEquals(1, Tally.add());
    }
}
