package dev.simul.task.timeout;

import static dev.simul.checks.Calls.call;
import static dev.simul.task.timeout.Tasks.succeeds;
import static java.time.Duration.ofSeconds;

import dev.simul.checks.Call;
import dev.simul.checks.Picture;
import dev.simul.checks.Simulated;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

@Simulated(given = Tasks.class)
class TimeoutExample {
    @Test
    void two_of_three_are_late(TestReporter reporter) {
        List<Callable<String>> tasks =
                List.of(
                        succeeds(1, ofSeconds(8), "amber"),
                        succeeds(2, ofSeconds(30), "beryl"),
                        succeeds(3, ofSeconds(13), "coral"));

        Call<List<String>> call = call(() -> Timeout.withTimeout(tasks, ofSeconds(10), "fallback"));

        reporter.publishEntry(
                Picture.KEY,
                Picture.of("Of three tasks, two are not done at the limit of 10 seconds", call));
    }
}
