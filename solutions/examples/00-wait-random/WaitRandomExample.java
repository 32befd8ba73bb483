package dev.simul.task.waitrandom;

import static dev.simul.checks.Calls.call;

import dev.simul.checks.Call;
import dev.simul.checks.Picture;
import dev.simul.checks.Simulated;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

@Simulated
class WaitRandomExample {
    @Test
    void waits_a_time_it_has_drawn(TestReporter reporter) {
        Call<Duration> wait = call(() -> WaitRandom.waitRandom(Duration.ofSeconds(10)));

        reporter.publishEntry(
                Picture.KEY, Picture.of("One wait, as long as the time that was drawn", wait));
    }
}
