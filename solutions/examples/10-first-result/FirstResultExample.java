package dev.simul.task.firstresult;

import static dev.simul.checks.Calls.call;
import static dev.simul.task.firstresult.Tasks.fails;
import static dev.simul.task.firstresult.Tasks.succeeds;
import static java.time.Duration.ofSeconds;

import dev.simul.checks.Call;
import dev.simul.checks.Picture;
import dev.simul.checks.Simulated;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

@Simulated(given = Tasks.class)
class FirstResultExample {
    @Test
    void four_in_a_race(TestReporter reporter) {
        List<Callable<String>> tasks =
                List.of(
                        succeeds(1, ofSeconds(30), "amber"),
                        fails(2, ofSeconds(5), new IllegalStateException("broken")),
                        succeeds(3, ofSeconds(10), "coral"),
                        succeeds(4, ofSeconds(20), "beryl"));

        Call<String> call = call(() -> FirstResult.firstResult(tasks));

        reporter.publishEntry(
                Picture.KEY,
                Picture.of(
                        "Task 2 of four fails after 5 seconds, task 3 wins after 10, and the others are cancelled",
                        call));
    }
}
