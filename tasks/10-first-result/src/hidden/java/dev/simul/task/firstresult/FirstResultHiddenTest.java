package dev.simul.task.firstresult;

import static dev.simul.checks.Calls.call;
import static dev.simul.checks.Calls.start;
import static dev.simul.checks.CheckAssertions.assertThat;
import static dev.simul.checks.Salt.text;
import static dev.simul.checks.Salt.word;
import static dev.simul.checks.StretchedTime.ofMinutes;
import static dev.simul.checks.StretchedTime.ofNanos;
import static dev.simul.checks.StretchedTime.ofSeconds;
import static dev.simul.simulation.Simulation.settle;
import static dev.simul.simulation.Simulation.sleepThenSettle;
import static dev.simul.task.firstresult.Tasks.fails;
import static dev.simul.task.firstresult.Tasks.succeeds;
import static java.time.Duration.ZERO;
import static java.time.Duration.ofDays;

import dev.simul.checks.Call;
import dev.simul.checks.Observed;
import dev.simul.checks.Schedules;
import dev.simul.checks.Simulated;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

@Simulated(given = Tasks.class)
class FirstResultHiddenTest {
    private final Exception broken = new Exception("out of order");

    @Test
    @Schedules(200)
    void goes_on_after_a_failure() {
        List<Callable<String>> tasks =
                List.of(
                        succeeds(1, ofSeconds(30), word("amber")),
                        fails(2, ofSeconds(5), broken),
                        succeeds(3, ofSeconds(20), word("beryl")),
                        fails(4, ofSeconds(10), broken));

        assertThat(call(() -> FirstResult.firstResult(tasks)))
                .as("two tasks fail before the first good result")
                .returned(word("beryl"))
                .took(ofSeconds(20));

        List<Callable<String>> together =
                List.of(fails(1, ofSeconds(5), broken), succeeds(2, ofSeconds(5), word("coral")));

        assertThat(call(() -> FirstResult.firstResult(together)))
                .as("one task fails at the moment when the other succeeds")
                .returned(word("coral"))
                .took(ofSeconds(5));

        List<Callable<String>> atOnce =
                List.of(fails(1, ZERO, broken), succeeds(2, ZERO, word("coral")));

        assertThat(call(() -> FirstResult.firstResult(atOnce)))
                .as("both tasks end at the start")
                .returned(word("coral"))
                .took(ZERO);

        Observed.part("days");
        List<Callable<String>> slow =
                List.of(fails(1, ofSeconds(5), broken), succeeds(2, ofDays(20), word("coral")));

        assertThat(
                        call(() -> {
                            LockSupport.unpark(Thread.currentThread());
                            return FirstResult.firstResult(slow);
                        }))
                .as(
                        "the first good result comes after 20 days; the thread had a permit to continue")
                .returned(word("coral"))
                .took(ofDays(20));
    }

    @Test
    void null_is_a_result() {
        List<Callable<String>> tasks =
                List.of(
                        succeeds(1, ofSeconds(30), word("amber")),
                        succeeds(2, ofSeconds(10), null),
                        fails(3, ofSeconds(20), broken));

        assertThat(call(() -> FirstResult.firstResult(tasks)))
                .as("the first task to succeed returns null")
                .returned(null)
                .took(ofSeconds(10));
    }

    @Test
    @Schedules(50)
    void late_results_do_not_count() {
        List<Callable<String>> tasks =
                List.of(
                        returnsIfInterrupted(1, ofSeconds(30), word("amber")),
                        succeeds(2, ofSeconds(10), word("coral")),
                        returnsIfInterrupted(3, ofSeconds(20), word("beryl")));

        Call<String> call = call(() -> FirstResult.firstResult(tasks));

        Observed.returned("late", call, "late");

        assertThat(call)
                .as("task 2 has won, and the losers return when they are interrupted")
                .returned(word("coral"));
    }

    @Test
    @Schedules(100)
    void calls_are_independent() throws Exception {
        List<Callable<String>> slow =
                List.of(
                        succeeds(4, ofSeconds(30), word("amber")),
                        succeeds(5, ofSeconds(10), word("beryl")));
        List<Callable<String>> quick =
                List.of(
                        succeeds(6, ofSeconds(3), word("opal")),
                        succeeds(7, ofSeconds(4), word("pearl")));

        Call<String> first =
                call(() ->
                        FirstResult.firstResult(List.of(succeeds(1, ofSeconds(2), word("coral")))));
        Call<String> second = start(() -> FirstResult.firstResult(slow));
        sleepThenSettle(ofSeconds(1));
        Call<String> third = start(() -> FirstResult.firstResult(quick));

        assertThat(first).as("the first call has one task").returned(word("coral"));
        assertThat(third.join())
                .as("the third call begins while the second is running")
                .returned(word("opal"))
                .took(ofSeconds(3));
        second.join();
        Observed.part("earlier-call");
        assertThat(second)
                .as("the second call begins when the first has returned")
                .returned(word("beryl"))
                .took(ofSeconds(10));

        sleepThenSettle(ofMinutes(1));

        assertThat(second)
                .spans("task")
                .as("the loser of the second call, while the third call has ended")
                .wasCancelledAt("task 4", ofSeconds(10));

        Observed.part("at-once");
        Call<String> fourth =
                start(() ->
                        FirstResult.firstResult(
                                List.of(
                                        fails(8, ofSeconds(2), broken),
                                        succeeds(9, ofSeconds(3), word("jade")))));
        Call<String> fifth =
                start(() ->
                        FirstResult.firstResult(
                                List.of(
                                        fails(10, ofSeconds(2), broken),
                                        succeeds(11, ofSeconds(3), word("onyx")),
                                        fails(12, ofSeconds(1), broken))));

        assertThat(fourth.join())
                .as("two calls begin at the same moment; task 9 is the first to succeed")
                .returned(word("jade"))
                .took(ofSeconds(3));
        assertThat(fifth.join())
                .as("two calls begin at the same moment; task 11 is the first to succeed")
                .returned(word("onyx"))
                .took(ofSeconds(3));
    }

    @Test
    void cancels_the_losers() throws Exception {
        Duration quickest = ofNanos(10_300_000_007L);
        AtomicInteger interruptions = new AtomicInteger();
        List<Callable<String>> tasks =
                List.of(
                        counting(interruptions, succeeds(1, ofSeconds(30), word("amber"))),
                        succeeds(2, quickest, word("coral")),
                        counting(interruptions, succeeds(3, ofSeconds(20), word("beryl"))));

        Call<String> call = call(() -> FirstResult.firstResult(tasks));
        sleepThenSettle(ofMinutes(1));

        Observed.that("never-interrupted", interruptions.get() == 0);

        assertThat(call)
                .spans("task")
                .as("task 2 has won")
                .wasCancelledAt("task 1", quickest)
                .wasCancelledAt("task 3", quickest);
    }

    @Test
    @Schedules(200)
    void failure_surfaces() {
        List<Callable<String>> tasks =
                List.of(
                        fails(1, ofSeconds(30), broken),
                        fails(2, ofSeconds(10), broken),
                        fails(3, ofSeconds(20), broken));

        assertThat(call(() -> FirstResult.firstResult(tasks)))
                .as(text("all tasks fail, the last after %s", ofSeconds(30)))
                .threwOrWrapped(broken)
                .took(ofSeconds(30));

        List<Callable<String>> together =
                List.of(
                        fails(1, ofSeconds(10), broken),
                        fails(2, ofSeconds(10), broken),
                        fails(3, ofSeconds(10), broken));

        assertThat(call(() -> FirstResult.firstResult(together)))
                .as("all tasks fail at the same moment")
                .threwOrWrapped(broken)
                .took(ofSeconds(10));
    }

    @Test
    void starts_a_hundred_at_once() {
        List<Callable<String>> tasks = new ArrayList<>();
        for (int i = 1; i < 100; i++) {
            tasks.add(succeeds(i, ofMinutes(1), word("amber")));
        }
        tasks.add(succeeds(100, ofSeconds(10), word("coral")));

        assertThat(call(() -> FirstResult.firstResult(tasks)))
                .as("of a hundred tasks, the last in the list is the quickest")
                .returned(word("coral"))
                .took(ofSeconds(10));
    }

    @Test
    void interruption_cancels_all() throws Exception {
        List<Callable<String>> tasks =
                List.of(
                        succeeds(1, ofSeconds(30), word("amber")),
                        succeeds(2, ofSeconds(20), word("beryl")));

        Call<String> call = start(() -> FirstResult.firstResult(tasks));
        sleepThenSettle(ofSeconds(5));
        call.interrupt().join();

        assertThat(call)
                .as(text("the caller is interrupted after %s", ofSeconds(5)))
                .threw(InterruptedException.class)
                .took(ofSeconds(5));
        assertThat(call)
                .spans("task")
                .as("the caller has been interrupted")
                .wasCancelledAt("task 1", ofSeconds(5))
                .wasCancelledAt("task 2", ofSeconds(5));

        Call<String> atOnce = start(() -> FirstResult.firstResult(tasks));
        settle();
        atOnce.interrupt().join();

        assertThat(atOnce)
                .as("the caller is interrupted as soon as it waits")
                .threw(InterruptedException.class)
                .took(ZERO);
        assertThat(atOnce)
                .spans("task")
                .as("the caller has been interrupted as soon as it waited")
                .wasCancelledAt("task 1", ZERO)
                .wasCancelledAt("task 2", ZERO);
    }

    @Test
    void refuses_no_tasks() {
        assertThat(call(() -> FirstResult.<String>firstResult(List.of())))
                .as("there is nothing to wait for")
                .threw(IllegalArgumentException.class);
    }

    @Test
    void leaves_nothing_running() throws Exception {
        List<Callable<String>> good =
                List.of(
                        succeeds(1, ofSeconds(30), word("amber")),
                        succeeds(2, ofSeconds(10), word("coral")));
        List<Callable<String>> bad =
                List.of(fails(1, ofSeconds(30), broken), fails(2, ofSeconds(10), broken));

        assertThat(call(() -> FirstResult.firstResult(good)))
                .as("a task has won")
                .leftNothingRunning();
        assertThat(call(() -> FirstResult.firstResult(bad)))
                .as("all tasks have failed")
                .leftNothingRunning();

        Call<String> interrupted = start(() -> FirstResult.firstResult(good));
        sleepThenSettle(ofSeconds(5));
        interrupted.interrupt().join();

        assertThat(interrupted).as("the caller has been interrupted").leftNothingRunning();
    }

    private static Callable<String> counting(AtomicInteger interruptions, Callable<String> task) {
        return () -> {
            try {
                return task.call();
            } catch (InterruptedException e) {
                interruptions.incrementAndGet();
                throw e;
            }
        };
    }

    private static Callable<String> returnsIfInterrupted(int number, Duration time, String result) {
        return () -> {
            try {
                return succeeds(number, time, result).call();
            } catch (InterruptedException e) {
                return "late";
            }
        };
    }
}
