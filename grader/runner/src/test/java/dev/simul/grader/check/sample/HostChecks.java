package dev.simul.grader.check.sample;

import dev.simul.checks.Simulated;
import dev.simul.grader.check.Checking;
import org.junit.jupiter.api.Test;

/** A check that does what a test gives it to do. */
@Simulated(given = Waiting.class)
public class HostChecks {

    @Test
    void runs() throws Exception {
        Checking.body().run();
    }
}
