package dev.simul.task.waitn;

import static dev.simul.checks.Calls.call;
import static dev.simul.checks.Script.after;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;

import dev.simul.checks.Call;
import dev.simul.checks.Picture;
import dev.simul.checks.Script;
import dev.simul.checks.Simulated;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

@Simulated(given = WaitRandom.class)
class WaitNExample {
    @Test
    void three_waits(TestReporter reporter) {
        Script<Duration> waits =
                Script.of(
                        after(ofSeconds(30)).value(ofSeconds(30)),
                        after(ofSeconds(10)).value(ofSeconds(10)),
                        after(ofSeconds(20)).value(ofSeconds(20)));
        WaitRandom.waiting = max -> waits.next();

        Call<List<Duration>> call = call(() -> WaitN.waitN(3, ofMinutes(1)));

        reporter.publishEntry(
                Picture.KEY,
                Picture.of("Three waits of 30, 10 and 20 seconds run at the same time", call));
    }
}
