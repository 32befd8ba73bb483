package dev.simul.task.tasks;

import static dev.simul.checks.Calls.call;
import static dev.simul.checks.Calls.start;
import static dev.simul.checks.CheckAssertions.assertThat;
import static dev.simul.checks.Salt.ofMillis;
import static dev.simul.checks.Salt.ofMinutes;
import static dev.simul.checks.Salt.ofSeconds;
import static dev.simul.checks.Salt.text;
import static dev.simul.checks.Script.after;
import static dev.simul.simulation.Simulation.settle;
import static dev.simul.simulation.Simulation.sleepThenSettle;
import static java.time.Duration.ZERO;

import dev.simul.checks.Call;
import dev.simul.checks.Observed;
import dev.simul.checks.Schedules;
import dev.simul.checks.Script;
import dev.simul.checks.ScriptStep;
import dev.simul.checks.Simulated;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

@Simulated(given = WaitRandom.class)
class TasksHiddenTest {
    private static final Duration NINE = ofSeconds(9);
    private static final Duration FIVE = ofSeconds(5);
    private static final Duration MAX = ofMinutes(1);

    @Test
    void starts_by_itself() throws Exception {
        follow(Script.of(after(ofSeconds(30)).value(NINE)));

        Call<Future<Duration>> task = call(() -> Tasks.taskWaitRandom(MAX));
        sleepThenSettle(ofSeconds(30));

        assertThat(task).spans("wait").as("nobody has asked for the result").startedAt(ZERO);
        assertThat(task).spans("wait").endedAt(ofSeconds(30));
    }

    @Test
    void stays_undone_until_the_end() throws Exception {
        follow(Script.of(after(ofSeconds(30)).value(NINE)));

        Future<Duration> task = call(() -> Tasks.taskWaitRandom(MAX)).value();
        sleepThenSettle(ofSeconds(30).minus(ofMillis(1)));
        Call<Boolean> doneBefore = call(task::isDone);
        sleepThenSettle(ofMillis(1));
        Call<Boolean> doneThen = call(task::isDone);

        assertThat(doneBefore)
                .as(text("isDone, %s before the wait is over", ofMillis(1)))
                .returned(false);
        assertThat(doneThen).as("isDone, when the wait is over").returned(true);
    }

    @Test
    void failure_surfaces() {
        RuntimeException broken = new IllegalStateException("the clock is broken");
        follow(Script.of(after(ofSeconds(30)).failsWith(broken)));

        assertThat(call(() -> Tasks.taskWaitRandom(MAX).get()))
                .as("the wait failed with this exception")
                .threwOrWrapped(broken);
    }

    @Test
    @Schedules(100)
    void tasks_are_independent() throws Exception {
        List<Duration> maxima = new CopyOnWriteArrayList<>();
        Future<Duration> slow = begin(ofMinutes(1), after(ofSeconds(10)).value(NINE), maxima);
        Future<Duration> cancelled = begin(ofMinutes(2), after(ofSeconds(20)).value(FIVE), maxima);
        Future<Duration> quick = begin(ofMinutes(3), after(ofSeconds(5)).value(FIVE), maxima);

        Observed.part("another-task-is-cancelled");
        cancelled.cancel(true);

        assertThat(call(() -> quick.get()))
                .as(
                        text(
                                "the result of a task of %s, after another task was cancelled",
                                ofSeconds(5)))
                .returned(FIVE)
                .took(ofSeconds(5));
        assertThat(call(() -> slow.get()))
                .as(text("the result of a task of %s, %s later", ofSeconds(10), ofSeconds(5)))
                .returned(NINE)
                .took(ofSeconds(5));

        Future<Duration> last = begin(ofMinutes(4), after(ofSeconds(5)).value(NINE), maxima);
        Observed.part("a-task-that-is-done-is-cancelled");
        slow.cancel(true);

        assertThat(call(() -> last.get()))
                .as("the result of a task, after another task was cancelled that was done")
                .returned(NINE)
                .took(ofSeconds(5));
        Observed.that("other-maximum", !maxima.contains(ofMinutes(1)));
        assertThat(maxima)
                .as("the maximum that was passed to each wait")
                .containsExactly(ofMinutes(1), ofMinutes(2), ofMinutes(3), ofMinutes(4));

        Observed.part("at-once");
        WaitRandom.waiting =
                max -> {
                    Thread.sleep(max);
                    return max;
                };
        Call<Duration> one = start(() -> Tasks.taskWaitRandom(ofSeconds(7)).get());
        Call<Duration> other = start(() -> Tasks.taskWaitRandom(ofSeconds(11)).get());

        assertThat(one.join())
                .as(
                        text(
                                "two tasks are created at the same moment; this one takes %s",
                                ofSeconds(7)))
                .returned(ofSeconds(7));
        assertThat(other.join())
                .as(
                        text(
                                "two tasks are created at the same moment; this one takes %s",
                                ofSeconds(11)))
                .returned(ofSeconds(11));
    }

    @Test
    @Schedules(200)
    void cancel_stops_the_wait() throws Exception {
        follow(Script.of(after(ofSeconds(30)).value(NINE)));
        Call<Future<Duration>> task = call(() -> Tasks.taskWaitRandom(MAX));
        sleepThenSettle(ofSeconds(10));

        Observed.that("completable-future", task.value().getClass() == CompletableFuture.class);
        Call<Boolean> cancel = call(() -> task.value().cancel(true));
        settle();

        assertThat(cancel).as("cancel, while the wait is running").returned(true);
        assertThat(task).spans("wait").wasCancelledAt("wait 1", ofSeconds(10));
        Observed.part("is-done");
        assertThat(call(() -> task.value().isDone()))
                .as("isDone, when the wait was cancelled")
                .returned(true);
        Observed.part("at-once");

        Script<Duration> waits = Script.of(after(ofSeconds(30)).value(NINE));
        follow(waits);
        Call<Boolean> cancelAtOnce = call(() -> Tasks.taskWaitRandom(MAX).cancel(true));
        sleepThenSettle(ofSeconds(30));

        Observed.that("early-cancellation-lost", waits.calls() > waits.interrupted());
        assertThat(cancelAtOnce).as("cancel, immediately after the start").returned(true);
        assertThat(waits.calls() - waits.interrupted())
                .as("the number of waits that ran although their task was cancelled at the start")
                .isZero();
    }

    @Test
    void tasks_run_side_by_side() {
        follow(Script.<Duration>of().thenAlways(after(ofSeconds(10)).value(NINE)));

        Call<List<Duration>> results =
                call(() -> {
                    List<Future<Duration>> tasks = new ArrayList<>();
                    for (int i = 0; i < 100; i++) {
                        tasks.add(Tasks.taskWaitRandom(MAX));
                    }
                    List<Duration> waited = new ArrayList<>();
                    for (Future<Duration> task : tasks) {
                        waited.add(task.get());
                    }
                    return waited;
                });

        assertThat(results)
                .as(
                        text(
                                "a hundred tasks of %s each take %s at the same time",
                                ofSeconds(10), ofSeconds(10)))
                .returned(Collections.nCopies(100, NINE))
                .took(ofSeconds(10));
    }

    @Test
    void leaves_nothing_running() throws Exception {
        RuntimeException broken = new IllegalStateException("the clock is broken");

        Observed.part("success");
        follow(Script.of(after(ofSeconds(30)).value(NINE)));
        Call<Future<Duration>> good = call(() -> Tasks.taskWaitRandom(MAX));
        sleepThenSettle(ofSeconds(30).plus(ofMinutes(2)));
        assertThat(good).as("the task has been over for a long time").hasNothingRunning();

        Observed.part("failure");
        follow(Script.of(after(ofSeconds(30)).failsWith(broken)));
        Call<Future<Duration>> bad = call(() -> Tasks.taskWaitRandom(MAX));
        sleepThenSettle(ofSeconds(30).plus(ofMinutes(2)));
        assertThat(bad).as("the task failed long ago").hasNothingRunning();

        Observed.part("cancellation");
        follow(Script.of(after(ofSeconds(30)).value(NINE)));
        Call<Future<Duration>> cancelled = call(() -> Tasks.taskWaitRandom(MAX));
        sleepThenSettle(ofSeconds(10));
        cancelled.value().cancel(true);
        sleepThenSettle(ofMinutes(2));
        assertThat(cancelled).as("the task was cancelled long ago").hasNothingRunning();
    }

    private static Future<Duration> begin(
            Duration max, ScriptStep<Duration> step, List<Duration> maxima) throws Exception {
        Script<Duration> waits = Script.of(step);
        WaitRandom.waiting =
                given -> {
                    maxima.add(given);
                    return waits.next();
                };
        Future<Duration> task = call(() -> Tasks.taskWaitRandom(max)).value();
        settle();
        return task;
    }

    private static void follow(Script<Duration> waits) {
        WaitRandom.waiting = max -> waits.next();
    }
}
