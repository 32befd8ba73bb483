package dev.simul.task.faninfailures;

import static dev.simul.checks.Calls.call;
import static dev.simul.checks.Calls.start;
import static dev.simul.checks.CheckAssertions.assertThat;
import static dev.simul.checks.Salt.ofMinutes;
import static dev.simul.checks.Salt.ofSeconds;
import static dev.simul.checks.Salt.text;
import static dev.simul.simulation.Simulation.sleepThenSettle;
import static dev.simul.task.faninfailures.Answers.answer;
import static dev.simul.task.faninfailures.Answers.failure;
import static dev.simul.task.faninfailures.Answers.tidy;
import static java.time.Duration.ZERO;

import dev.simul.checks.Call;
import dev.simul.checks.Calls;
import dev.simul.checks.Observed;
import dev.simul.checks.Schedules;
import dev.simul.checks.Simulated;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@Simulated(given = {Answers.class, Reported.class})
class FanInHiddenTest {
    private final Exception lost = new IOException("the letter was lost");
    private final Exception late = new IllegalStateException("the answer came too late");

    /** The first failure in the list is the second to occur. */
    private final List<Callable<Integer>> twoFail =
            List.of(
                    answer("call 1", ofSeconds(30), 5),
                    failure("call 2", ofSeconds(20), late),
                    failure("call 3", ofSeconds(10), lost),
                    answer("call 4", ofSeconds(5), 7));

    /** In the second and third call, three calls end at the same moment. */
    @Test
    @Schedules(200)
    void gather_all_lets_the_others_finish() {
        Call<List<Integer>> all = call(() -> FanIn.gatherAll(twoFail));

        assertThat(all).as("call 1 is the last to end").took(ofSeconds(30));
        assertThat(all)
                .spans("call")
                .as("no call is cancelled")
                .endedAt(ofSeconds(5), ofSeconds(10), ofSeconds(20), ofSeconds(30));

        List<Callable<Integer>> together =
                List.of(
                        answer("call 1", ofSeconds(10), 5),
                        answer("call 2", ofSeconds(10), 9),
                        answer("call 3", ofSeconds(10), 7));

        assertThat(call(() -> FanIn.gatherAll(together)))
                .as("three calls end at the same moment")
                .returned(List.of(5, 9, 7))
                .took(ofSeconds(10));

        Observed.part("two-callers");
        Call<List<Integer>> good = start(() -> FanIn.gatherAll(together));
        Call<List<Integer>> bad = start(() -> FanIn.gatherOrCancel(twoFail));
        good.join();
        bad.join();
        assertThat(good)
                .as(
                        text(
                                "three calls of %s, while a gatherOrCancel of another caller fails at %s",
                                ofSeconds(10), ofSeconds(10)))
                .returned(List.of(5, 9, 7))
                .took(ofSeconds(10));
        assertThat(bad).as("gatherOrCancel, while another caller gathers").threwOrWrapped(lost);

        Exception torn = new IllegalArgumentException("the letter is torn");
        Exception wet = new UncheckedIOException(new IOException("the letter is wet"));
        Call<List<Integer>> one =
                start(() ->
                        FanIn.gatherAll(
                                List.of(
                                        answer("call 1", ofSeconds(5), 5),
                                        failure("call 2", ofSeconds(10), torn))));
        Call<List<Integer>> other =
                start(() ->
                        FanIn.gatherAll(
                                List.of(
                                        failure("call 1", ofSeconds(10), wet),
                                        answer("call 2", ofSeconds(10), 7))));
        one.join();
        other.join();
        assertThat(one)
                .as(
                        text(
                                "two callers of gatherAll, one call of each of which fails at %s",
                                ofSeconds(10)))
                .threwOrWrapped(torn);
        assertThat(other).as("the other of these callers").threwOrWrapped(wet);
    }

    @Test
    @Schedules(200)
    void gather_or_cancel_fails_at_the_first() {
        Call<List<Integer>> orCancel = call(() -> FanIn.gatherOrCancel(twoFail));

        assertThat(orCancel).as("call 3 is the first to fail").threwOrWrapped(lost);
        assertThat(orCancel).as(text("call 3 fails at %s", ofSeconds(10))).took(ofSeconds(10));

        Observed.part("fails-at-once");
        Callable<Integer> failsAtOnce =
                () -> {
                    throw lost;
                };
        Call<List<Integer>> atOnce =
                call(() ->
                        FanIn.gatherOrCancel(
                                List.of(
                                        failsAtOnce,
                                        answer("call 2", ofSeconds(30), 5),
                                        answer("call 3", ofSeconds(20), 7))));
        assertThat(atOnce).as(text("call 1 fails at %s", ofSeconds(0))).threwOrWrapped(lost);
        assertThat(atOnce)
                .as(text("call 1 fails at %s, and cancels the others", ofSeconds(0)))
                .took(ZERO);

        Observed.part("same-moment");
        Exception torn = new IllegalArgumentException("the letter is torn");
        Call<List<Integer>> atTen =
                call(() ->
                        FanIn.gatherOrCancel(
                                List.of(
                                        answer("call 1", ofSeconds(30), 5),
                                        failure("call 2", ofSeconds(10), lost),
                                        failure("call 3", ofSeconds(10), torn),
                                        answer("call 4", ofSeconds(10), 7))));
        assertThat(atTen)
                .as(
                        text(
                                "calls 2 and 3 fail at %s, and call 4 succeeds at the same moment",
                                ofSeconds(10)))
                .took(ofSeconds(10));
        assertThat(reports(atTen, lost) || reports(atTen, torn))
                .as("whether the failure of call 2 or of call 3 is thrown")
                .isTrue();

        Observed.part("two-callers");
        Call<List<Integer>> bad = start(() -> FanIn.gatherOrCancel(twoFail));
        Call<List<Integer>> good =
                start(() ->
                        FanIn.gatherOrCancel(
                                List.of(
                                        answer("call 1", ofSeconds(10), 6),
                                        answer("call 2", ofSeconds(10), 8))));
        Call<List<Integer>> alsoBad =
                start(() ->
                        FanIn.gatherOrCancel(
                                List.of(
                                        answer("call 1", ofSeconds(30), 5),
                                        failure("call 2", ofSeconds(10), torn))));
        List.of(bad, good, alsoBad).forEach(Call::join);
        assertThat(bad).as("one of three callers of gatherOrCancel").threwOrWrapped(lost);
        assertThat(alsoBad).as("another of these callers").threwOrWrapped(torn);
        assertThat(good)
                .as("the caller whose calls all succeed")
                .returnedMatching(
                        results -> results.size() == 2 && results.containsAll(List.of(6, 8)),
                        "6 and 8")
                .took(ofSeconds(10));
        assertThat(call(() -> FanIn.gatherOrCancel(List.of(answer("call 1", ofSeconds(10), 4)))))
                .as("a caller after all these")
                .returned(List.of(4));
    }

    private static boolean reports(Call<?> call, Exception failure) {
        return call.failure() == failure || isWrapped(call, failure);
    }

    @Test
    void gather_or_cancel_cancels_the_rest() throws Exception {
        AtomicInteger interruptions = new AtomicInteger();
        List<Callable<Integer>> counted =
                twoFail.stream().map(each -> counting(interruptions, each)).toList();

        Call<List<Integer>> orCancel = call(() -> FanIn.gatherOrCancel(counted));
        sleepThenSettle(ofMinutes(1));

        boolean isFirst = orCancel.failure() == lost || isWrapped(orCancel, lost);
        Observed.that("never-interrupted", isFirst && interruptions.get() == 0);

        assertThat(orCancel)
                .spans("call")
                .as(text("call 3 fails at %s", ofSeconds(10)))
                .wasCancelledAt("call 1", ofSeconds(10))
                .wasCancelledAt("call 2", ofSeconds(10));
    }

    private static Callable<Integer> counting(AtomicInteger interruptions, Callable<Integer> call) {
        return () -> {
            try {
                return call.call();
            } catch (InterruptedException e) {
                interruptions.incrementAndGet();
                throw e;
            }
        };
    }

    @Test
    void throws_the_failure_itself() {
        Call<List<Integer>> all = call(() -> FanIn.gatherAll(twoFail));
        Call<List<Integer>> orCancel = call(() -> FanIn.gatherOrCancel(twoFail));

        Observed.that("wrapped", isWrapped(all, late) || isWrapped(orCancel, lost));

        assertThat(all.failure())
                .as("gatherAll throws the failure of call 2 when calls 2 and 3 fail")
                .isSameAs(late);
        assertThat(orCancel.failure())
                .as("gatherOrCancel throws the failure of call 3, which fails first")
                .isSameAs(lost);

        Observed.part("execution-exception");
        Exception wrapped = new ExecutionException("no answer from the other office", lost);
        List<Callable<Integer>> wraps =
                List.of(
                        answer("call 1", ofSeconds(20), 5),
                        failure("call 2", ofSeconds(10), wrapped));

        assertThat(call(() -> FanIn.gatherAll(wraps)).failure())
                .as("gatherAll throws the ExecutionException with which call 2 fails")
                .isSameAs(wrapped);
        assertThat(call(() -> FanIn.gatherOrCancel(wraps)).failure())
                .as("gatherOrCancel throws the ExecutionException with which call 2 fails")
                .isSameAs(wrapped);

        Observed.part("error");
        Error fire = new AssertionError("the letter is on fire");
        Callable<Integer> burns =
                () -> {
                    Calls.work("call 1", ofSeconds(10));
                    throw fire;
                };
        List<Callable<Integer>> calls = List.of(burns, otherwise("call 2", ofSeconds(20), late));
        assertThat(
                        call(() ->
                                        FanIn.gatherAll(
                                                List.of(burns, answer("call 2", ofSeconds(20), 5))))
                                .failure())
                .as("gatherAll throws the Error of call 1")
                .isSameAs(fire);
        Call<List<Integer>> burnt = call(() -> FanIn.gatherOrCancel(calls));

        Observed.that("failure-of-the-cancelled", burnt.failure() == late);

        assertThat(burnt.failure())
                .as("gatherOrCancel throws the Error of call 1, and not what call 2 throws later")
                .isSameAs(fire);
    }

    private static boolean isWrapped(Call<?> call, Exception failure) {
        return call.failure() != null && call.failure().getCause() == failure;
    }

    /** Returns a call that fails with the given exception when it is interrupted. */
    private static Callable<Integer> otherwise(String name, Duration time, Exception failure) {
        return () -> {
            try {
                Calls.work(name, time);
                return 0;
            } catch (InterruptedException e) {
                throw failure;
            }
        };
    }

    @Test
    void waits_for_the_cancelled() {
        Call<List<Integer>> orCancel =
                call(() ->
                        FanIn.gatherOrCancel(
                                List.of(
                                        tidy("call 1", ofSeconds(30), ofSeconds(2)),
                                        failure("call 2", ofSeconds(10), lost),
                                        tidy("call 3", ofSeconds(20), ofSeconds(4)))));

        assertThat(orCancel)
                .as(
                        text(
                                "call 2 fails at %s, and call 3 needs %s more to tidy up",
                                ofSeconds(10), ofSeconds(4)))
                .took(ofSeconds(14));
        assertThat(orCancel).threwOrWrapped(lost);
    }

    @Test
    void interruption_cancels_all() throws Exception {
        List<Callable<Integer>> calls =
                List.of(answer("call 1", ofSeconds(30), 5), answer("call 2", ofSeconds(20), 9));

        assertInterrupted("gatherAll", start(() -> FanIn.gatherAll(calls)));
        assertInterrupted("gatherOrCancel", start(() -> FanIn.gatherOrCancel(calls)));

        assertInterruptedAtOnce("gatherAll", start(() -> FanIn.gatherAll(calls)));
        assertInterruptedAtOnce("gatherOrCancel", start(() -> FanIn.gatherOrCancel(calls)));

        Observed.part("calls-that-tidy-up");
        List<Callable<Integer>> tidies =
                List.of(
                        tidy("call 1", ofSeconds(30), ofSeconds(2)),
                        tidy("call 2", ofSeconds(20), ofSeconds(4)));

        assertInterruptedTidily("gatherAll", start(() -> FanIn.gatherAll(tidies)));
        assertInterruptedTidily("gatherOrCancel", start(() -> FanIn.gatherOrCancel(tidies)));

        Observed.part("calls-that-fail");
        List<Callable<Integer>> fails =
                List.of(
                        otherwise("call 1", ofSeconds(20), late),
                        answer("call 2", ofSeconds(30), 5));
        List<Callable<Integer>> failed =
                List.of(
                        failure("call 1", ofSeconds(3), lost),
                        otherwise("call 2", ofSeconds(30), late));

        assertInterruptedWhenCallsFail("gatherAll", start(() -> FanIn.gatherAll(fails)));
        assertInterruptedWhenCallsFail("gatherOrCancel", start(() -> FanIn.gatherOrCancel(fails)));
        assertInterruptedWhenCallsFail("gatherAll", start(() -> FanIn.gatherAll(failed)));
    }

    private static void assertInterruptedWhenCallsFail(String name, Call<List<Integer>> call)
            throws Exception {
        sleepThenSettle(ofSeconds(10));
        call.interrupt().join();

        assertThat(call)
                .as(
                        text(
                                name
                                        + ", interrupted at %s, with calls that fail earlier or at that moment",
                                ofSeconds(10)))
                .threw(InterruptedException.class)
                .took(ofSeconds(10));
        assertThat(call)
                .spans("call")
                .as(text(name + ", interrupted at %s", ofSeconds(10)))
                .wasCancelledAt("call 2", ofSeconds(10));
    }

    private static void assertInterruptedTidily(String name, Call<List<Integer>> call)
            throws Exception {
        sleepThenSettle(ofSeconds(10));
        call.interrupt().join();

        assertThat(call)
                .as(
                        text(
                                name
                                        + ", interrupted at %s, with calls that need %s and %s to tidy up",
                                ofSeconds(10),
                                ofSeconds(2),
                                ofSeconds(4)))
                .threw(InterruptedException.class)
                .took(ofSeconds(14));
        assertThat(call)
                .spans("call")
                .as(
                        text(
                                name
                                        + ", interrupted at %s, with calls that need %s and %s to tidy up",
                                ofSeconds(10),
                                ofSeconds(2),
                                ofSeconds(4)))
                .wasCancelledAt("call 1", ofSeconds(10))
                .wasCancelledAt("call 2", ofSeconds(10));
    }

    private static void assertInterruptedAtOnce(String name, Call<List<Integer>> call) {
        call.interrupt().join();

        assertThat(call).as(name + ", interrupted at 0 s").threw(InterruptedException.class);
        assertThat(call).as(name + ", interrupted at 0 s").took(ZERO).leftNothingRunning();
    }

    private static void assertInterrupted(String name, Call<List<Integer>> call) throws Exception {
        sleepThenSettle(ofSeconds(10));
        call.interrupt().join();

        assertThat(call)
                .as(text(name + ", interrupted at %s", ofSeconds(10)))
                .threw(InterruptedException.class);
        assertThat(call)
                .spans("call")
                .as(text(name + ", interrupted at %s", ofSeconds(10)))
                .wasCancelledAt("call 1", ofSeconds(10))
                .wasCancelledAt("call 2", ofSeconds(10));
    }

    @Test
    void goes_on_with_many_at_once() {
        List<Callable<Integer>> many =
                IntStream.rangeClosed(1, 500)
                        .mapToObj(n -> answer("call " + n, ofSeconds(10), n))
                        .toList();

        assertThat(call(() -> FanIn.gatherAll(many)))
                .as(text("gatherAll with 500 calls of %s each", ofSeconds(10)))
                .took(ofSeconds(10));
        assertThat(call(() -> FanIn.gatherOrCancel(many)))
                .as(text("gatherOrCancel with 500 calls of %s each", ofSeconds(10)))
                .took(ofSeconds(10));
    }

    @Test
    void returns_nothing_for_no_calls() {
        assertThat(call(() -> FanIn.gatherAll(List.of()))).returned(List.of());
        assertThat(call(() -> FanIn.gatherOrCancel(List.of()))).returned(List.of());
    }

    @Test
    void leaves_nothing_running() throws Exception {
        List<Callable<Integer>> good =
                List.of(answer("call 1", ofSeconds(30), 5), answer("call 2", ofSeconds(20), 9));
        List<Call<List<Integer>>> calls =
                List.of(
                        call(() -> FanIn.gatherAll(good)),
                        call(() -> FanIn.gatherAll(twoFail)),
                        call(() -> FanIn.gatherOrCancel(good)),
                        call(() -> FanIn.gatherOrCancel(twoFail)));
        sleepThenSettle(ofMinutes(1));

        for (Call<List<Integer>> call : calls) {
            assertThat(call).as("all its calls have ended").leftNothingRunning();
        }
    }
}
