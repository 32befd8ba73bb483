package dev.simul.task.firstresult;

import static dev.simul.checks.Calls.call;
import static dev.simul.checks.Calls.start;
import static dev.simul.checks.CheckAssertions.assertThat;
import static dev.simul.simulation.Simulation.sleepThenSettle;
import static dev.simul.task.firstresult.Tasks.fails;
import static dev.simul.task.firstresult.Tasks.succeeds;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;

import dev.simul.checks.Call;
import dev.simul.checks.Simulated;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

@Simulated(given = Tasks.class)
class FirstResultHiddenTest {
    private final RuntimeException broken = new IllegalStateException("out of order");

    @Test
    void goes_on_after_a_failure() {
        List<Callable<String>> tasks =
                List.of(
                        succeeds(1, ofSeconds(30), "amber"),
                        fails(2, ofSeconds(5), broken),
                        succeeds(3, ofSeconds(20), "beryl"),
                        fails(4, ofSeconds(10), broken));

        assertThat(call(() -> FirstResult.firstResult(tasks)))
                .as("two tasks fail before the first good result")
                .returned("beryl")
                .took(ofSeconds(20));
    }

    @Test
    void cancels_the_losers() throws Exception {
        List<Callable<String>> tasks =
                List.of(
                        succeeds(1, ofSeconds(30), "amber"),
                        succeeds(2, ofSeconds(10), "coral"),
                        succeeds(3, ofSeconds(20), "beryl"));

        Call<String> call = call(() -> FirstResult.firstResult(tasks));
        sleepThenSettle(ofMinutes(1));

        assertThat(call)
                .spans("task")
                .as("task 2 has won")
                .wasCancelledAt("task 1", ofSeconds(10))
                .wasCancelledAt("task 3", ofSeconds(10));
    }

    @Test
    void failure_surfaces() {
        List<Callable<String>> tasks =
                List.of(
                        fails(1, ofSeconds(30), broken),
                        fails(2, ofSeconds(10), broken),
                        fails(3, ofSeconds(20), broken));

        assertThat(call(() -> FirstResult.firstResult(tasks)))
                .as("all tasks fail, the last after 30 s")
                .threwOrWrapped(broken)
                .took(ofSeconds(30));
    }

    @Test
    void starts_a_hundred_at_once() {
        List<Callable<String>> tasks = new ArrayList<>();
        for (int i = 1; i < 100; i++) {
            tasks.add(succeeds(i, ofMinutes(1), "amber"));
        }
        tasks.add(succeeds(100, ofSeconds(10), "coral"));

        assertThat(call(() -> FirstResult.firstResult(tasks)))
                .as("of a hundred tasks, the last in the list is the quickest")
                .returned("coral")
                .took(ofSeconds(10));
    }

    @Test
    void interruption_cancels_all() throws Exception {
        List<Callable<String>> tasks =
                List.of(succeeds(1, ofSeconds(30), "amber"), succeeds(2, ofSeconds(20), "beryl"));

        Call<String> call = start(() -> FirstResult.firstResult(tasks));
        sleepThenSettle(ofSeconds(5));
        call.interrupt().join();

        assertThat(call)
                .as("the caller is interrupted after 5 s")
                .threw(InterruptedException.class)
                .took(ofSeconds(5));
        assertThat(call)
                .spans("task")
                .as("the caller has been interrupted")
                .wasCancelledAt("task 1", ofSeconds(5))
                .wasCancelledAt("task 2", ofSeconds(5));
    }

    @Test
    void refuses_no_tasks() {
        assertThat(call(() -> FirstResult.<String>firstResult(List.of())))
                .as("there is nothing to wait for")
                .threw(IllegalArgumentException.class);
    }

    @Test
    void leaves_nothing_running() {
        List<Callable<String>> good =
                List.of(succeeds(1, ofSeconds(30), "amber"), succeeds(2, ofSeconds(10), "coral"));
        List<Callable<String>> bad =
                List.of(fails(1, ofSeconds(30), broken), fails(2, ofSeconds(10), broken));

        assertThat(call(() -> FirstResult.firstResult(good)))
                .as("a task has won")
                .leftNothingRunning();
        assertThat(call(() -> FirstResult.firstResult(bad)))
                .as("all tasks have failed")
                .leftNothingRunning();
    }
}
