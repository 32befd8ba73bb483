package dev.simul.task.measureruntime;

import static dev.simul.checks.Calls.call;
import static dev.simul.checks.Script.after;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;

import dev.simul.checks.Call;
import dev.simul.checks.Picture;
import dev.simul.checks.Script;
import dev.simul.checks.Simulated;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

@Simulated(given = WaitN.class)
class MeasureRuntimeExample {
    @Test
    void four_waits(TestReporter reporter) {
        Script<Duration> waits =
                Script.of(
                        after(ofSeconds(8)).value(ofSeconds(8)),
                        after(ofSeconds(28)).value(ofSeconds(28)),
                        after(ofSeconds(12)).value(ofSeconds(12)),
                        after(ofSeconds(20)).value(ofSeconds(20)));
        WaitN.waiting = max -> waits.next();

        Call<Duration> call = call(() -> MeasureRuntime.measureTime(4, ofMinutes(1)));

        reporter.publishEntry(
                Picture.KEY,
                Picture.of("Four waits at once take 28 seconds in all, 7 seconds for each", call));
    }
}
