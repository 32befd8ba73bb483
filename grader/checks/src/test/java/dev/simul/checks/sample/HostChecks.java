package dev.simul.checks.sample;

import dev.simul.checks.CheckTestKit;
import dev.simul.checks.Simulated;
import org.junit.jupiter.api.Test;

/** A check that does what a test gives it to do. */
@Simulated(given = Waiting.class)
public class HostChecks {

    @Test
    void runs() throws Exception {
        CheckTestKit.body().run();
    }
}
