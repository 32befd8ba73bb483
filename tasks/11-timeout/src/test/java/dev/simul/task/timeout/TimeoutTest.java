package dev.simul.task.timeout;

import static dev.simul.checks.Calls.call;
import static dev.simul.checks.CheckAssertions.assertThat;
import static dev.simul.task.timeout.Tasks.succeeds;
import static java.time.Duration.ofSeconds;

import dev.simul.checks.Call;
import dev.simul.checks.Observed;
import dev.simul.checks.Simulated;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

@Simulated(given = Tasks.class)
class TimeoutTest {

    @Test
    void falls_back_at_the_limit() {
        List<Callable<String>> tasks =
                List.of(succeeds(1, ofSeconds(30), "beryl"), succeeds(2, ofSeconds(4), "amber"));

        assertThat(call(() -> Timeout.withTimeout(tasks, ofSeconds(10), "none")))
                .as("the limit of 10 s is too short for one of the two tasks, of 30 and 4 s")
                .returned(List.of("none", "amber"))
                .took(ofSeconds(10));
    }

    @Test
    void returns_when_all_are_done() {
        List<Callable<String>> tasks =
                List.of(succeeds(1, ofSeconds(4), "amber"), succeeds(2, ofSeconds(7), "beryl"));

        Call<List<String>> call = call(() -> Timeout.withTimeout(tasks, ofSeconds(10), "none"));

        Observed.that("at-the-limit", call.elapsed().equals(ofSeconds(10)));

        assertThat(call)
                .as("tasks of 4 and 7 s are done before the limit of 10 s")
                .returned(List.of("amber", "beryl"))
                .took(ofSeconds(7));
    }
}
