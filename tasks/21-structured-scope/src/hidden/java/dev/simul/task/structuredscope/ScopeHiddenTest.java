package dev.simul.task.structuredscope;

import static dev.simul.checks.Calls.call;
import static dev.simul.checks.Calls.start;
import static dev.simul.checks.CheckAssertions.assertThat;
import static dev.simul.checks.Salt.ofMinutes;
import static dev.simul.checks.Salt.ofSeconds;
import static dev.simul.checks.Salt.text;
import static dev.simul.simulation.Simulation.sleepThenSettle;
import static dev.simul.task.structuredscope.Children.child;
import static dev.simul.task.structuredscope.Children.failing;
import static dev.simul.task.structuredscope.Children.tidy;
import static java.time.Duration.ZERO;

import dev.simul.checks.Call;
import dev.simul.checks.Calls;
import dev.simul.checks.Observed;
import dev.simul.checks.Schedules;
import dev.simul.checks.Simulated;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

@Simulated(given = Children.class)
class ScopeHiddenTest {
    private final Exception lost = new IOException("the letter was lost");

    @Test
    void outlives_no_child() throws Exception {
        Call<Void> block =
                call(() -> {
                    try (Scope family = new Scope()) {
                        family.fork(tidy("child 1", ofSeconds(30), ofSeconds(2)));
                        family.fork(failing("child 2", ofSeconds(10), lost));
                        family.fork(tidy("child 3", ofSeconds(20), ofSeconds(4)));
                        family.join();
                    }
                });
        sleepThenSettle(ofMinutes(2));

        Observed.part("tidies-up");
        assertThat(block)
                .as(
                        text(
                                "child 2 fails at %s, and child 3 needs %s more to tidy up",
                                ofSeconds(10), ofSeconds(4)))
                .took(ofSeconds(14));
        assertThat(block).as("after the end of the block").leftNothingRunning();

        Call<Integer> good =
                call(() -> {
                    try (Scope family = new Scope()) {
                        family.join();
                        Future<Integer> first = family.fork(child("child 1", ofSeconds(3), 5));
                        family.join();
                        Future<Integer> second = family.fork(child("child 2", ofSeconds(4), 7));
                        family.join();
                        return first.get() + second.get();
                    }
                });
        Call<Void> idle = call(() -> new Scope().close());
        Observed.part("several-joins");
        Observed.that("failure-of-another-scope", good.failure() == lost);
        assertThat(good)
                .as("join without children, with one child, and with another")
                .returned(5 + 7)
                .took(ofSeconds(7));
        Observed.part("no-failures");
        assertThat(good).as("after the end of a block without failures").leftNothingRunning();
        assertThat(idle).as("a scope without children").took(ZERO).leftNothingRunning();
    }

    @Test
    void hundreds_of_children() {
        Call<Integer> block =
                call(() -> {
                    try (Scope family = new Scope()) {
                        List<Future<Integer>> children = new ArrayList<>();
                        for (int i = 1; i <= 500; i++) {
                            children.add(family.fork(child("child " + i, ofSeconds(10), i)));
                        }
                        family.join();
                        int sum = 0;
                        for (Future<Integer> child : children) {
                            sum += child.get();
                        }
                        return sum;
                    }
                });

        assertThat(block).as("the sum of the results of 500 children").returned(125_250);
        assertThat(block)
                .as(text("500 children of %s, all at the same time", ofSeconds(10)))
                .took(ofSeconds(10));
    }

    /** Several scopes have children that end at the same moment, most of them with a failure. */
    @Test
    @Schedules(200)
    void children_end_at_one_moment() throws Exception {
        Call<Integer> good =
                start(() -> {
                    try (Scope family = new Scope()) {
                        Future<Integer> first = family.fork(child("child 1", ofSeconds(10), 5));
                        Future<Integer> second = family.fork(child("child 2", ofSeconds(10), 7));
                        Future<Integer> third = family.fork(child("child 3", ofSeconds(10), 9));
                        family.join();
                        return first.resultNow() + second.resultNow() + third.resultNow();
                    }
                });
        Call<Void> bad =
                start(() -> {
                    try (Scope family = new Scope()) {
                        family.fork(child("child 4", ofSeconds(10), 5));
                        family.fork(failing("child 5", ofSeconds(10), lost));
                        Thread.sleep(ofSeconds(10));
                        family.fork(child("child 6", ofSeconds(30), 9));
                        family.join();
                    }
                });
        Exception torn = new IllegalStateException("the letter is torn");
        Call<Void> twoFail =
                start(() -> {
                    try (Scope family = new Scope()) {
                        family.fork(failing("child 7", ofSeconds(10), lost));
                        family.fork(failing("child 8", ofSeconds(10), torn));
                        family.fork(child("child 9", ofSeconds(30), 9));
                        family.join();
                    }
                });
        Call<Void> interrupted =
                start(() -> {
                    try (Scope family = new Scope()) {
                        family.fork(failing("child 10", ofSeconds(10), lost));
                        family.fork(child("child 11", ofSeconds(30), 9));
                        family.join();
                    }
                });
        Call<Integer> longer =
                start(() -> {
                    try (Scope family = new Scope()) {
                        Future<Integer> only = family.fork(child("child 12", ofSeconds(20), 4));
                        family.join();
                        return only.resultNow();
                    }
                });
        Thread.sleep(ofSeconds(10));
        interrupted.interrupt();
        List.of(good, bad, twoFail, interrupted, longer).forEach(Call::join);

        assertThat(longer)
                .as(
                        text(
                                "a child of %s, while the children of other scopes end at %s",
                                ofSeconds(20), ofSeconds(10)))
                .returned(4)
                .took(ofSeconds(20));
        assertThat(twoFail).as(text("two children fail at %s", ofSeconds(10))).took(ofSeconds(10));
        assertThat(twoFail.failure() == lost || twoFail.failure() == torn)
                .as("whether join throws one of the failures of two children")
                .isTrue();
        assertThat(interrupted)
                .as(text("a child fails at %s, when the owner is interrupted", ofSeconds(10)))
                .took(ofSeconds(10));
        assertThat(
                        interrupted.failure() == lost
                                || interrupted.failure() instanceof InterruptedException)
                .as("whether join throws the failure or an InterruptedException")
                .isTrue();
        assertThat(good)
                .as(text("three children that end at %s", ofSeconds(10)))
                .returned(5 + 7 + 9)
                .took(ofSeconds(10));
        assertThat(bad)
                .as(text("a child fails at %s, when another is forked", ofSeconds(10)))
                .threwOrWrapped(lost);
        assertThat(bad)
                .as(
                        text(
                                "the child that was forked at %s is interrupted, or never started",
                                ofSeconds(10)))
                .took(ofSeconds(10));
    }

    @Test
    void close_cancels_what_still_runs() throws Exception {
        RuntimeException rain = new IllegalStateException("it rains");

        Call<Void> thrown =
                call(() -> {
                    try (Scope family = new Scope()) {
                        family.fork(child("child 1", ofSeconds(30), 5));
                        family.fork(tidy("child 2", ofSeconds(20), ofSeconds(1)));
                        Thread.sleep(ofSeconds(5));
                        throw rain;
                    }
                });
        Call<Void> returned =
                call(() -> {
                    try (Scope family = new Scope()) {
                        family.fork(child("child 1", ofSeconds(30), 5));
                        Thread.sleep(ofSeconds(5));
                    }
                });
        sleepThenSettle(ofMinutes(1));

        assertThat(thrown).as(text("the body throws at %s", ofSeconds(5))).threwOrWrapped(rain);
        Observed.that("close-leaves-at-once", thrown.elapsed().equals(ofSeconds(5)));
        assertThat(thrown)
                .spans("child")
                .as(text("the body throws at %s", ofSeconds(5)))
                .wasCancelledAt("child 1", ofSeconds(5))
                .wasCancelledAt("child 2", ofSeconds(5));
        assertThat(returned).as(text("the body ends at %s", ofSeconds(5))).returned();
        assertThat(returned)
                .spans("child")
                .as(text("the body ends at %s, without join", ofSeconds(5)))
                .wasCancelledAt("child 1", ofSeconds(5));
    }

    @Test
    void fails_fast_before_join() throws Exception {
        Call<Void> block =
                call(() -> {
                    try (Scope family = new Scope()) {
                        family.fork(child("child 1", ofSeconds(30), 5));
                        family.fork(failing("child 2", ofSeconds(10), lost));
                        Thread.sleep(ofSeconds(20));
                        family.join();
                    }
                });
        sleepThenSettle(ofMinutes(1));

        assertThat(block)
                .spans("child")
                .as(
                        text(
                                "child 2 fails at %s, and the owner calls join at %s",
                                ofSeconds(10), ofSeconds(20)))
                .wasCancelledAt("child 1", ofSeconds(10));
        assertThat(block).as("join throws the failure").threwOrWrapped(lost);

        Observed.part("after-a-success");
        Call<Void> second =
                call(() -> {
                    try (Scope family = new Scope()) {
                        family.fork(child("child 1", ofSeconds(5), 5));
                        family.fork(failing("child 2", ofSeconds(10), lost));
                        family.join();
                    }
                });
        assertThat(second.failure())
                .as(
                        text(
                                "what join throws when child 1 has ended at %s, and child 2 fails at %s",
                                ofSeconds(5), ofSeconds(10)))
                .isSameAs(lost);
        Observed.part("future-of-the-failed");
        Call<Boolean> done =
                call(() -> {
                    try (Scope family = new Scope()) {
                        return isDoneAfterJoin(
                                family.fork(failing("child 1", ofSeconds(10), lost)), family);
                    }
                });
        assertThat(done).as("isDone of the future of the failed child").returned(true);

        Error fire = new AssertionError("the house is on fire");
        Observed.part("error");
        Call<Void> burnt =
                call(() -> {
                    try (Scope family = new Scope()) {
                        family.fork(stubborn("child 1", ofSeconds(30)));
                        family.fork(() -> {
                            Calls.work("child 2", ofSeconds(10));
                            throw fire;
                        });
                        family.join();
                    }
                });
        assertThat(burnt)
                .spans("child")
                .as(text("child 2 fails with an Error at %s", ofSeconds(10)))
                .wasCancelledAt("child 1", ofSeconds(10));
        Observed.that("failure-of-child-1", burnt.failure() instanceof IllegalStateException);
        assertThat(burnt.failure())
                .as(
                        "join throws the Error of child 2, and not what child 1 throws when interrupted")
                .isSameAs(fire);

        Observed.part("own-cancellation");
        CancellationException gone = new CancellationException("the page was cancelled");
        Call<Void> cancelled =
                call(() -> {
                    try (Scope family = new Scope()) {
                        family.fork(child("child 1", ofSeconds(30), 5));
                        family.fork(failing("child 2", ofSeconds(10), gone));
                        family.join();
                    }
                });
        assertThat(cancelled)
                .as(
                        text(
                                "child 2, which was not cancelled, throws a CancellationException at %s",
                                ofSeconds(10)))
                .took(ofSeconds(10))
                .threwOrWrapped(gone);
        InterruptedException torn = new InterruptedException("the page was torn");
        Call<Void> interrupted =
                call(() -> {
                    try (Scope family = new Scope()) {
                        family.fork(child("child 1", ofSeconds(30), 5));
                        family.fork(failing("child 2", ofSeconds(10), torn));
                        family.join();
                    }
                });
        assertThat(interrupted)
                .as(
                        text(
                                "child 2, which was not cancelled, throws an InterruptedException at %s",
                                ofSeconds(10)))
                .took(ofSeconds(10))
                .threwOrWrapped(torn);
    }

    /** Joins a scope whose child fails, and waits for the future of this child. */
    private static boolean isDoneAfterJoin(Future<?> failed, Scope family) throws Exception {
        try {
            family.join();
        } catch (IOException expected) {
            // The child fails with this exception.
        }
        try {
            failed.get();
        } catch (ExecutionException | CancellationException expected) {
            // The future contains the failure, or has been cancelled with all others.
        }
        return failed.isDone();
    }

    /** Returns a child that fails with another exception when it is interrupted. */
    private static Callable<Integer> stubborn(String name, Duration time) {
        return () -> {
            try {
                Calls.work(name, time);
                return 0;
            } catch (InterruptedException e) {
                throw new IllegalStateException("interrupted", e);
            }
        };
    }

    @Test
    void starts_no_child_after_a_failure() throws Exception {
        Call<Boolean> block =
                call(() -> {
                    try (Scope family = new Scope()) {
                        family.fork(failing("child 1", ofSeconds(10), lost));
                        Thread.sleep(ofSeconds(15));
                        return family.fork(child("child 2", ofSeconds(5), 9)).isCancelled();
                    }
                });
        sleepThenSettle(ofMinutes(1));

        assertThat(block)
                .as("isCancelled of a child that is forked after another has failed")
                .returned(true);
        assertThat(block).spans("child").as("only child 1 is started").startedInOrder("child 1");

        Call<Boolean> afterJoin =
                call(() -> {
                    try (Scope family = new Scope()) {
                        family.fork(failing("child 1", ofSeconds(10), lost));
                        joinAndGoOn(family);
                        return family.fork(child("child 2", ofSeconds(5), 9)).isCancelled();
                    }
                });
        Observed.part("after-join");
        assertThat(afterJoin)
                .as("isCancelled of a child that is forked after join has thrown a failure")
                .returned(true);
        assertThat(afterJoin)
                .spans("child")
                .as("only child 1 is started")
                .startedInOrder("child 1");
    }

    /** Joins a scope, and ignores what join throws. */
    private static void joinAndGoOn(Scope family) {
        try {
            family.join();
        } catch (Exception expected) {
            // The child fails.
        }
    }

    @Test
    void interruption_cancels_all() throws Exception {
        Call<Void> block =
                start(() -> {
                    try (Scope family = new Scope()) {
                        family.fork(child("child 1", ofSeconds(30), 5));
                        family.fork(tidy("child 2", ofSeconds(20), ofSeconds(1)));
                        family.join();
                    }
                });
        sleepThenSettle(ofSeconds(5));
        block.interrupt();
        sleepThenSettle(ofMinutes(1));

        assertThat(block).as("interrupted in join").threw(InterruptedException.class);
        assertThat(block)
                .spans("child")
                .as(text("the owner is interrupted at %s", ofSeconds(5)))
                .wasCancelledAt("child 1", ofSeconds(5))
                .wasCancelledAt("child 2", ofSeconds(5));

        Call<Void> early =
                start(() -> {
                    try (Scope family = new Scope()) {
                        family.fork(child("child 1", ofSeconds(30), 5));
                        family.join();
                    }
                });
        early.interrupt().join();
        assertThat(early).as("interrupted immediately").threw(InterruptedException.class);
        assertThat(early).as("interrupted immediately").took(ZERO).leftNothingRunning();

        Observed.part("stays-in-the-block");
        Call<Void> stays =
                start(() -> {
                    try (Scope family = new Scope()) {
                        family.fork(child("child 1", ofSeconds(30), 5));
                        joinAndStay(family);
                    }
                });
        sleepThenSettle(ofSeconds(5));
        stays.interrupt();
        sleepThenSettle(ofMinutes(1));
        assertThat(stays)
                .spans("child")
                .as(
                        text(
                                "the owner is interrupted in join at %s, and calls close later",
                                ofSeconds(5)))
                .wasCancelledAt("child 1", ofSeconds(5));
    }

    /** Joins a scope; if that is interrupted, stays in the block for another 20 s. */
    private static void joinAndStay(Scope family) throws Exception {
        try {
            family.join();
        } catch (InterruptedException e) {
            Thread.sleep(ofSeconds(20));
            throw e;
        }
    }

    @Test
    void cancellation_reaches_grandchildren() throws Exception {
        Call<Void> block =
                call(() -> {
                    try (Scope family = new Scope()) {
                        family.fork(() -> {
                            try (Scope own = new Scope()) {
                                own.fork(child("grandchild 1", ofSeconds(30), 5));
                                own.fork(tidy("grandchild 2", ofSeconds(20), ofSeconds(3)));
                                own.join();
                            }
                            return 0;
                        });
                        family.fork(failing("child 2", ofSeconds(10), lost));
                        family.join();
                    }
                });
        sleepThenSettle(ofMinutes(1));

        assertThat(block).as("child 2 fails").threwOrWrapped(lost);
        assertThat(block)
                .spans("grandchild")
                .as(
                        text(
                                "child 2 fails at %s, which cancels child 1 and its children",
                                ofSeconds(10)))
                .wasCancelledAt("grandchild 1", ofSeconds(10))
                .wasCancelledAt("grandchild 2", ofSeconds(10));
    }

    @Test
    void close_waits_though_interrupted() throws Exception {
        Call<Boolean> block =
                start(() -> {
                    try (Scope family = new Scope()) {
                        family.fork(tidy("child 1", ofSeconds(30), ofSeconds(10)));
                        Thread.sleep(ofSeconds(5));
                    }
                    return Thread.currentThread().isInterrupted();
                });
        sleepThenSettle(ofSeconds(8));
        block.interrupt();
        sleepThenSettle(ofMinutes(1));

        assertThat(block)
                .as(
                        text(
                                "close is called at %s and interrupted at %s; the child tidies up until %s",
                                ofSeconds(5), ofSeconds(8), ofSeconds(15)))
                .took(ofSeconds(15));
        assertThat(block)
                .as("isInterrupted of the owner after an interruption in close")
                .returned(true);

        Call<Boolean> before =
                call(() -> {
                    try (Scope family = new Scope()) {
                        family.fork(tidy("child 1", ofSeconds(30), ofSeconds(10)));
                        Thread.sleep(ofSeconds(5));
                        Thread.currentThread().interrupt();
                    }
                    return Thread.currentThread().isInterrupted();
                });
        assertThat(before)
                .as(
                        text(
                                "interrupted before close is called at %s; the child tidies up until %s",
                                ofSeconds(5), ofSeconds(15)))
                .took(ofSeconds(15))
                .returned(true);

        Observed.part("not-interrupted");
        Call<Boolean> quiet =
                call(() -> {
                    try (Scope family = new Scope()) {
                        family.fork(child("child 1", ofSeconds(30), 5));
                        Thread.sleep(ofSeconds(5));
                    }
                    return Thread.currentThread().isInterrupted();
                });
        assertThat(quiet)
                .as("isInterrupted of an owner that nobody has interrupted, after close")
                .returned(false);
    }
}
