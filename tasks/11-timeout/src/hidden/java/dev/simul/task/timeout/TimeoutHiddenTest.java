package dev.simul.task.timeout;

import static dev.simul.checks.Calls.call;
import static dev.simul.checks.Calls.start;
import static dev.simul.checks.CheckAssertions.assertThat;
import static dev.simul.checks.Salt.text;
import static dev.simul.checks.Salt.word;
import static dev.simul.checks.StretchedTime.ofHours;
import static dev.simul.checks.StretchedTime.ofMillis;
import static dev.simul.checks.StretchedTime.ofMinutes;
import static dev.simul.checks.StretchedTime.ofNanos;
import static dev.simul.checks.StretchedTime.ofSeconds;
import static dev.simul.simulation.Simulation.sleepThenSettle;
import static dev.simul.simulation.Simulation.stepWallClock;
import static dev.simul.task.timeout.Tasks.fails;
import static dev.simul.task.timeout.Tasks.succeeds;
import static java.time.Duration.ZERO;
import static java.time.Duration.ofDays;

import dev.simul.checks.Call;
import dev.simul.checks.Observed;
import dev.simul.checks.Schedules;
import dev.simul.checks.Simulated;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

@Simulated(given = Tasks.class)
class TimeoutHiddenTest {

    @Test
    void one_limit_for_all() throws Exception {
        List<Callable<String>> tasks =
                List.of(
                        succeeds(1, ofSeconds(8), word("amber")),
                        succeeds(2, ofSeconds(13), word("beryl")),
                        succeeds(3, ofSeconds(22), word("coral")));

        Call<List<String>> call = start(() -> Timeout.withTimeout(tasks, ofSeconds(10), "none"));
        sleepThenSettle(ofSeconds(1));
        stepWallClock(ofHours(1));
        call.join();

        Observed.returned(
                "all-in-time", call, List.of(word("amber"), word("beryl"), word("coral")));

        assertThat(call)
                .as(
                        text(
                                "the limit of %s is counted from the call, not from the wait for each task; the wall clock was set forward by %s",
                                ofSeconds(10), ofHours(1)))
                .returned(List.of(word("amber"), "none", "none"))
                .took(ofSeconds(10));
    }

    @Test
    @Schedules(100)
    void returns_exactly_in_time() {
        Duration limit = ofMillis(9_870);
        Duration last = ofNanos(7_300_000_007L);
        List<Callable<String>> late =
                List.of(
                        succeeds(1, ofSeconds(30), word("amber")),
                        succeeds(2, ofMillis(9_860), word("beryl")));
        List<Callable<String>> good =
                List.of(succeeds(1, ofSeconds(4), word("amber")), succeeds(2, last, word("beryl")));

        Call<List<String>> one = call(() -> Timeout.withTimeout(late, limit, "none"));
        Call<List<String>> all = call(() -> Timeout.withTimeout(good, limit, "none"));

        Observed.that("whole-seconds", one.elapsed().equals(Duration.ofSeconds(limit.toSeconds())));
        Observed.that("soon-after-the-last", isSoonAfter(last, all.elapsed()));

        assertThat(one)
                .as(
                        text(
                                "the limit is %s, and one of the two tasks, of %s and %s, is late",
                                limit, ofSeconds(30), ofMillis(9_860)))
                .returned(List.of("none", word("beryl")))
                .took(limit);
        assertThat(all)
                .as(text("the last task is done after %s", last))
                .returned(List.of(word("amber"), word("beryl")))
                .took(last);

        for (Duration time : List.of(ZERO, ofSeconds(5))) {
            List<Callable<String>> together =
                    List.of(
                            succeeds(1, time, word("amber")),
                            succeeds(2, time, word("beryl")),
                            succeeds(3, time, word("coral")));

            assertThat(call(() -> Timeout.withTimeout(together, ofSeconds(10), "none")))
                    .as("all tasks are done at the same moment")
                    .returned(List.of(word("amber"), word("beryl"), word("coral")))
                    .took(time);
        }

        Observed.part("long-limit");
        List<Callable<String>> slow =
                List.of(
                        succeeds(1, ofDays(29), word("amber")),
                        succeeds(2, ofDays(24), word("beryl")));

        assertThat(call(() -> Timeout.withTimeout(slow, ofDays(25), "none")))
                .as("the limit is 25 days, and one of the two tasks, of 29 and 24 days, is late")
                .returned(List.of("none", word("beryl")))
                .took(ofDays(25));
    }

    private static boolean isSoonAfter(Duration time, Duration elapsed) {
        return elapsed.compareTo(time) > 0 && elapsed.compareTo(time.plusSeconds(1)) < 0;
    }

    @Test
    @Schedules(50)
    void late_results_do_not_count() {
        List<Callable<String>> tasks =
                List.of(
                        ifInterrupted(succeeds(1, ofSeconds(30), word("amber")), () -> "late"),
                        succeeds(2, ofSeconds(4), word("beryl")),
                        ifInterrupted(
                                succeeds(3, ofSeconds(20), word("coral")),
                                () -> {
                                    throw new IllegalStateException("interrupted");
                                }));

        assertThat(call(() -> Timeout.withTimeout(tasks, ofSeconds(10), "none")))
                .as("when they are interrupted, task 1 returns and task 3 throws")
                .returned(List.of("none", word("beryl"), "none"));
    }

    @Test
    @Schedules(100)
    void calls_are_independent() throws Exception {
        List<Callable<String>> single = List.of(succeeds(1, ofSeconds(2), word("amber")));
        List<Callable<String>> slow =
                List.of(
                        succeeds(2, ofSeconds(7), word("coral")),
                        succeeds(3, ofSeconds(30), word("opal")));
        List<Callable<String>> quick =
                List.of(
                        succeeds(4, ofSeconds(3), word("beryl")),
                        succeeds(5, ofSeconds(4), word("pearl")));

        Call<List<String>> first = call(() -> Timeout.withTimeout(single, ofSeconds(10), "none"));
        Call<List<String>> second = start(() -> Timeout.withTimeout(slow, ofSeconds(10), "none"));
        sleepThenSettle(ofSeconds(1));
        Call<List<String>> third = start(() -> Timeout.withTimeout(quick, ofSeconds(10), "none"));

        assertThat(first).as("the first call has one task").returned(List.of(word("amber")));
        assertThat(third.join())
                .as("the third call begins while the second is running")
                .returned(List.of(word("beryl"), word("pearl")))
                .took(ofSeconds(4));
        second.join();
        Observed.part("earlier-call");
        assertThat(second)
                .as("the second call begins when the first has returned")
                .returned(List.of(word("coral"), "none"))
                .took(ofSeconds(10));

        Observed.part("at-once");
        List<Callable<String>> good =
                List.of(
                        succeeds(6, ofSeconds(4), word("jade")),
                        succeeds(7, ofSeconds(5), word("onyx")));
        List<Callable<String>> alsoGood =
                List.of(
                        succeeds(8, ofSeconds(4), word("jet")),
                        succeeds(9, ofSeconds(6), word("agate")),
                        succeeds(10, ofSeconds(7), word("topaz")));
        Call<List<String>> fourth = start(() -> Timeout.withTimeout(good, ofSeconds(10), "none"));
        Call<List<String>> fifth =
                start(() -> Timeout.withTimeout(alsoGood, ofSeconds(10), "none"));

        assertThat(fourth.join())
                .as("two calls begin at the same moment; this one has two tasks")
                .returned(List.of(word("jade"), word("onyx")))
                .took(ofSeconds(5));
        assertThat(fifth.join())
                .as("two calls begin at the same moment; this one has three tasks")
                .returned(List.of(word("jet"), word("agate"), word("topaz")))
                .took(ofSeconds(7));

        List<Callable<String>> late =
                List.of(
                        succeeds(11, ofSeconds(15), word("onyx")),
                        succeeds(12, ofSeconds(30), word("jade")));
        Call<List<String>> sixth = start(() -> Timeout.withTimeout(late, ofSeconds(10), "none"));
        Call<List<String>> seventh = start(() -> Timeout.withTimeout(late, ofSeconds(20), "none"));

        assertThat(sixth.join())
                .as(
                        text(
                                "two calls begin at the same moment; this one has a limit of %s",
                                ofSeconds(10)))
                .returned(List.of("none", "none"))
                .took(ofSeconds(10));
        assertThat(seventh.join())
                .as(
                        text(
                                "two calls begin at the same moment; this one has a limit of %s",
                                ofSeconds(20)))
                .returned(List.of(word("onyx"), "none"))
                .took(ofSeconds(20));
    }

    @Test
    void cancels_the_late() throws Exception {
        List<Callable<String>> tasks =
                List.of(
                        succeeds(1, ofSeconds(30), word("amber")),
                        succeeds(2, ofSeconds(4), word("beryl")),
                        succeeds(3, ofSeconds(20), word("coral")));

        Call<List<String>> call = call(() -> Timeout.withTimeout(tasks, ofSeconds(10), "none"));
        sleepThenSettle(ofMinutes(1));

        assertThat(call)
                .spans("task")
                .as(text("the limit is %s", ofSeconds(10)))
                .wasCancelledAt("task 1", ofSeconds(10))
                .wasCancelledAt("task 3", ofSeconds(10));
    }

    @Test
    void keeps_the_order() {
        List<Callable<String>> tasks =
                List.of(
                        succeeds(1, ofSeconds(6), word("coral")),
                        succeeds(2, ofSeconds(30), word("opal")),
                        succeeds(3, ofSeconds(2), word("beryl")),
                        succeeds(4, ofSeconds(4), word("amber")));

        assertThat(call(() -> Timeout.withTimeout(tasks, ofSeconds(10), "none")))
                .as("the results are in the order of the tasks, whichever was done first")
                .returned(List.of(word("coral"), "none", word("beryl"), word("amber")));

        Observed.part("same-task");
        AtomicInteger calls = new AtomicInteger();
        Callable<String> count = () -> "call " + calls.incrementAndGet();

        assertThat(
                        call(() ->
                                Timeout.withTimeout(
                                        List.of(count, count, count), ofSeconds(10), "none")))
                .as("the same task is three times in the list")
                .returnedMatching(
                        results -> Set.of("call 1", "call 2", "call 3").equals(Set.copyOf(results)),
                        "the results of three calls of the task");
    }

    @Test
    void failure_surfaces() {
        Exception broken = new IllegalStateException("out of order");
        List<Callable<String>> quick =
                List.of(succeeds(1, ofSeconds(6), word("amber")), fails(2, ofSeconds(4), broken));
        List<Callable<String>> late =
                List.of(succeeds(1, ofSeconds(30), word("amber")), fails(2, ofSeconds(4), broken));

        assertThat(call(() -> Timeout.withTimeout(quick, ofSeconds(10), "none")))
                .as("a task fails long before the limit")
                .threwOrWrapped(broken);
        assertThat(call(() -> Timeout.withTimeout(late, ofSeconds(10), "none")))
                .as("a task fails long before the limit, and another is late")
                .threwOrWrapped(broken);

        List<Callable<String>> bad =
                List.of(
                        fails(1, ofSeconds(6), broken),
                        fails(2, ofSeconds(4), broken),
                        fails(3, ofSeconds(4), broken));

        assertThat(call(() -> Timeout.withTimeout(bad, ofSeconds(10), "none")))
                .as("all tasks fail before the limit")
                .threwOrWrapped(broken);
    }

    @Test
    void a_timeout_of_its_own_is_a_failure() {
        Exception inner = new TimeoutException("no connection after 2 s");
        List<Callable<String>> tasks =
                List.of(succeeds(1, ofSeconds(6), word("amber")), fails(2, ofSeconds(2), inner));

        assertThat(call(() -> Timeout.withTimeout(tasks, ofSeconds(10), "none")))
                .as(
                        text(
                                "a task fails with a TimeoutException after %s, and the limit is %s",
                                ofSeconds(2), ofSeconds(10)))
                .threwOrWrapped(inner);
    }

    @Test
    void starts_a_hundred_at_once() {
        List<Callable<String>> tasks = new ArrayList<>();
        for (int i = 1; i <= 100; i++) {
            tasks.add(succeeds(i, ofSeconds(5), word("amber")));
        }

        assertThat(call(() -> Timeout.withTimeout(tasks, ofSeconds(10), "none")))
                .as(
                        text(
                                "a hundred tasks of %s each take %s at the same time",
                                ofSeconds(5), ofSeconds(5)))
                .returned(Collections.nCopies(100, word("amber")))
                .took(ofSeconds(5));
        Observed.part("no-tasks");
        assertThat(call(() -> Timeout.<String>withTimeout(List.of(), ofSeconds(10), "none")))
                .as("there are no tasks")
                .returned(List.of())
                .took(ZERO);
    }

    @Test
    void leaves_nothing_running() throws Exception {
        List<Callable<String>> good =
                List.of(
                        succeeds(1, ofSeconds(4), word("amber")),
                        succeeds(2, ofSeconds(7), word("beryl")));
        List<Callable<String>> bad =
                List.of(
                        succeeds(1, ofSeconds(4), word("amber")),
                        fails(2, ofSeconds(4), new IllegalStateException("out of order")));

        List<Callable<String>> badAndLate =
                List.of(
                        succeeds(1, ofHours(1), word("amber")),
                        fails(2, ofSeconds(4), new IllegalStateException("out of order")));

        List<Callable<String>> lateAndBad = badAndLate.reversed();

        Call<List<String>> allGood = call(() -> Timeout.withTimeout(good, ofSeconds(10), "none"));
        Call<List<String>> oneBad = call(() -> Timeout.withTimeout(bad, ofSeconds(10), "none"));
        Call<List<String>> badAndSlow =
                start(() -> Timeout.withTimeout(badAndLate, ofSeconds(10), "none"));
        sleepThenSettle(ofMinutes(1));

        assertThat(allGood).as("all tasks are done").leftNothingRunning();
        assertThat(oneBad).as("a task has failed, and all others have ended").hasNothingRunning();
        badAndSlow.join();
        Observed.part("failed-and-late");
        assertThat(badAndSlow)
                .as(
                        text(
                                "a task has failed, and the limit has expired for a task of %s",
                                ofHours(1)))
                .hasNothingRunning();

        Call<List<String>> slowAndBad =
                start(() -> Timeout.withTimeout(lateAndBad, ofSeconds(10), "none"));
        sleepThenSettle(ofMinutes(1));
        assertThat(slowAndBad)
                .as(
                        text(
                                "a task has failed, and the limit has expired for the next one, of %s",
                                ofHours(1)))
                .hasNothingRunning();
    }

    private static Callable<String> ifInterrupted(
            Callable<String> task, Callable<String> otherwise) {
        return () -> {
            try {
                return task.call();
            } catch (InterruptedException e) {
                return otherwise.call();
            }
        };
    }
}
