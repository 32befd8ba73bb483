package dev.simul.task.timeout;

import static dev.simul.checks.Calls.call;
import static dev.simul.checks.CheckAssertions.assertThat;
import static dev.simul.simulation.Simulation.sleepThenSettle;
import static dev.simul.task.timeout.Tasks.fails;
import static dev.simul.task.timeout.Tasks.succeeds;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;

import dev.simul.checks.Call;
import dev.simul.checks.Simulated;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

@Simulated(given = Tasks.class)
class TimeoutHiddenTest {

    @Test
    void one_limit_for_all() {
        List<Callable<String>> tasks =
                List.of(
                        succeeds(1, ofSeconds(8), "amber"),
                        succeeds(2, ofSeconds(13), "beryl"),
                        succeeds(3, ofSeconds(22), "coral"));

        assertThat(call(() -> Timeout.withTimeout(tasks, ofSeconds(10), "none")))
                .as("the limit of 10 s is counted from the call, not from the wait for each task")
                .returned(List.of("amber", "none", "none"))
                .took(ofSeconds(10));
    }

    @Test
    void cancels_the_late() throws Exception {
        List<Callable<String>> tasks =
                List.of(
                        succeeds(1, ofSeconds(30), "amber"),
                        succeeds(2, ofSeconds(4), "beryl"),
                        succeeds(3, ofSeconds(20), "coral"));

        Call<List<String>> call = call(() -> Timeout.withTimeout(tasks, ofSeconds(10), "none"));
        sleepThenSettle(ofMinutes(1));

        assertThat(call)
                .spans("task")
                .as("the limit is 10 s")
                .wasCancelledAt("task 1", ofSeconds(10))
                .wasCancelledAt("task 3", ofSeconds(10));
    }

    @Test
    void keeps_the_order() {
        List<Callable<String>> tasks =
                List.of(
                        succeeds(1, ofSeconds(6), "coral"),
                        succeeds(2, ofSeconds(30), "opal"),
                        succeeds(3, ofSeconds(2), "beryl"),
                        succeeds(4, ofSeconds(4), "amber"));

        assertThat(call(() -> Timeout.withTimeout(tasks, ofSeconds(10), "none")))
                .as("the results are in the order of the tasks, whichever was done first")
                .returned(List.of("coral", "none", "beryl", "amber"));
    }

    @Test
    void failure_surfaces() {
        Exception broken = new IllegalStateException("out of order");
        List<Callable<String>> quick =
                List.of(succeeds(1, ofSeconds(6), "amber"), fails(2, ofSeconds(4), broken));
        List<Callable<String>> late =
                List.of(succeeds(1, ofSeconds(30), "amber"), fails(2, ofSeconds(4), broken));

        assertThat(call(() -> Timeout.withTimeout(quick, ofSeconds(10), "none")))
                .as("a task fails long before the limit")
                .threwOrWrapped(broken);
        assertThat(call(() -> Timeout.withTimeout(late, ofSeconds(10), "none")))
                .as("a task fails long before the limit, and another is late")
                .threwOrWrapped(broken);
    }

    @Test
    void a_timeout_of_its_own_is_a_failure() {
        Exception inner = new TimeoutException("no connection after 2 s");
        List<Callable<String>> tasks =
                List.of(succeeds(1, ofSeconds(6), "amber"), fails(2, ofSeconds(2), inner));

        assertThat(call(() -> Timeout.withTimeout(tasks, ofSeconds(10), "none")))
                .as("a task fails with a TimeoutException after 2 s, and the limit is 10 s")
                .threwOrWrapped(inner);
    }

    @Test
    void starts_a_hundred_at_once() {
        List<Callable<String>> tasks = new ArrayList<>();
        for (int i = 1; i <= 100; i++) {
            tasks.add(succeeds(i, ofSeconds(5), "amber"));
        }

        assertThat(call(() -> Timeout.withTimeout(tasks, ofSeconds(10), "none")))
                .as("a hundred tasks of 5 s each take 5 s at the same time")
                .returned(Collections.nCopies(100, "amber"))
                .took(ofSeconds(5));
    }

    @Test
    void leaves_nothing_running() throws Exception {
        List<Callable<String>> good =
                List.of(succeeds(1, ofSeconds(4), "amber"), succeeds(2, ofSeconds(7), "beryl"));
        List<Callable<String>> bad =
                List.of(
                        succeeds(1, ofSeconds(4), "amber"),
                        fails(2, ofSeconds(4), new IllegalStateException("out of order")));

        Call<List<String>> allGood = call(() -> Timeout.withTimeout(good, ofSeconds(10), "none"));
        Call<List<String>> oneBad = call(() -> Timeout.withTimeout(bad, ofSeconds(10), "none"));
        sleepThenSettle(ofMinutes(1));

        assertThat(allGood).as("all tasks are done").leftNothingRunning();
        assertThat(oneBad).as("a task has failed, and all others have ended").hasNothingRunning();
    }
}
