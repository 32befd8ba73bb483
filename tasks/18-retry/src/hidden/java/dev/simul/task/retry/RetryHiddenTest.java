package dev.simul.task.retry;

import static dev.simul.checks.Calls.call;
import static dev.simul.checks.Calls.start;
import static dev.simul.checks.CheckAssertions.assertThat;
import static dev.simul.checks.Salt.ofMillis;
import static dev.simul.checks.Salt.ofMinutes;
import static dev.simul.checks.Salt.ofSeconds;
import static dev.simul.checks.Salt.text;
import static dev.simul.checks.Script.after;
import static dev.simul.simulation.Simulation.sleepThenSettle;
import static java.time.Duration.ZERO;
import static java.time.Duration.ofDays;
import static java.time.Duration.ofNanos;

import dev.simul.checks.Call;
import dev.simul.checks.Calls;
import dev.simul.checks.Observed;
import dev.simul.checks.Schedules;
import dev.simul.checks.Script;
import dev.simul.checks.Simulated;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@Simulated(given = {Draws.class, Jitter.class, Policies.class, Policy.class})
class RetryHiddenTest {
    private final RuntimeException busy = new IllegalStateException("the line is busy");
    private final RuntimeException stillBusy = new IllegalStateException("the line is still busy");

    @Test
    void gives_up_after_the_last_attempt() {
        Draws.of();
        Script<String> three =
                Script.<String>of(
                                after(ofSeconds(2)).failsWith(busy),
                                after(ofSeconds(2)).failsWith(busy),
                                after(ofSeconds(2)).failsWith(stillBusy))
                        .thenAlways(after(ofSeconds(2)).value("hello"))
                        .named("attempt");
        Script<String> one =
                Script.<String>of(after(ofSeconds(2)).failsWith(busy))
                        .thenAlways(after(ofSeconds(2)).value("hello"))
                        .named("attempt");

        Call<String> ofThree = call(() -> Retry.retry(three::next, Policies.attempts(3)));
        Call<String> ofOne = call(() -> Retry.retry(one::next, Policies.attempts(1)));

        Throwable thrown = ofThree.failure();
        Observed.that("wraps-it", thrown != null && thrown.getCause() == stillBusy);
        Observed.that("first-failure", thrown == busy);
        assertThat(ofThree).spans("attempt").as("at most 3 attempts").hasSize(3);
        assertThat(ofThree.failure())
                .as("the exception is the failure of the third attempt")
                .isSameAs(stillBusy);
        assertThat(ofOne).spans("attempt").as("at most 1 attempt").hasSize(1);
        assertThat(ofOne.failure())
                .as("the exception is the failure of the only attempt")
                .isSameAs(busy);

        Exception withCause = new ExecutionException(busy);
        Callable<String> asks =
                () -> {
                    throw withCause;
                };
        Policy single = new Policy(1, ofSeconds(1), ofSeconds(1), ofDays(1), failure -> true);
        Observed.part("failure-with-a-cause");
        assertThat(call(() -> Retry.retry(asks, single)).failure())
                .as("an attempt itself throws an ExecutionException")
                .isSameAs(withCause);
    }

    @Test
    void does_not_pause_after_the_last() {
        Draws drawn = Draws.of(ofSeconds(1), ofSeconds(2), ofSeconds(3), ofSeconds(4));
        Script<String> attempts =
                Script.<String>of().thenAlways(after(ofSeconds(2)).failsWith(busy));

        Call<String> call = call(() -> Retry.retry(attempts::next, Policies.attempts(3)));

        Observed.that("one-draw-too-many", drawn.bounds().size() == 3);
        assertThat(call)
                .as(
                        text(
                                "3 attempts of %s, with pauses of %s and %s between them",
                                ofSeconds(2), ofSeconds(1), ofSeconds(2)))
                .took(ofSeconds(9));
        assertThat(drawn.bounds())
                .as("the pauses drawn, one before each attempt but the first")
                .hasSize(2);
    }

    @Test
    void retries_only_what_may_pass() {
        Draws.of();
        Exception gone = new IOException("no such number");
        Script<String> wrongNumber =
                Script.<String>of()
                        .thenAlways(after(ofSeconds(2)).value("nobody"))
                        .named("attempt");
        AssertionError broken = new AssertionError("the telephone is on fire");
        Script<String> fire =
                Script.<String>of()
                        .thenAlways(after(ofSeconds(2)).value("nobody"))
                        .named("attempt");
        Policy always = new Policy(5, ofSeconds(1), ofSeconds(10), ofDays(10), failure -> true);

        Call<String> permanent =
                call(() -> Retry.retry(() -> failAfter(wrongNumber, gone), Policies.attempts(5)));
        Call<String> error = call(() -> Retry.retry(() -> dieAfter(fire, broken), always));

        Observed.part("permanent");
        assertThat(permanent).as("an IOException is not transient here").threwOrWrapped(gone);
        assertThat(permanent).spans("attempt").as("a permanent failure is not retried").hasSize(1);
        assertThat(permanent).leftNothingRunning();
        Observed.part("error");
        assertThat(error).as("an Error is thrown immediately").threwOrWrapped(broken);
        assertThat(error).spans("attempt").as("an Error is never retried").hasSize(1);

        // A pause for the whole bound takes as long, and is caught elsewhere.
        Duration bound = Duration.ofSeconds(1);
        Draws draws = Draws.of(bound, bound);
        RuntimeException wrong = new IllegalArgumentException("no such number");
        Script<String> first =
                Script.<String>of(
                                after(ofSeconds(2)).failsWith(busy),
                                after(ofSeconds(2)).failsWith(wrong))
                        .thenAlways(after(ofSeconds(2)).value("nobody"));
        Call<String> later = call(() -> Retry.retry(first::next, Policies.attempts(5)));
        Observed.part("second-failure");
        Observed.that("throws-the-first", later.failure() == busy);
        assertThat(later)
                .as(
                        "after a transient failure, an IllegalArgumentException, which is not transient here")
                .took(ofSeconds(4).plus(bound));
        assertThat(later.failure())
                .as("the exception is the failure of the second attempt")
                .isSameAs(wrong);
        Observed.part("draws");
        assertThat(draws.bounds())
                .as("the pauses drawn: none after a failure that is not transient")
                .hasSize(1);

        AtomicInteger made = new AtomicInteger();
        Callable<String> noSignal =
                () -> {
                    if (made.incrementAndGet() == 1) {
                        throw gone;
                    }
                    return "hello";
                };
        Observed.part("checked-exception");
        assertThat(call(() -> Retry.retry(noSignal, always)))
                .as("a policy to which every failure is transient, even an IOException")
                .returned("hello");
        AtomicInteger asked = new AtomicInteger();
        Callable<String> nobody =
                () -> {
                    asked.incrementAndGet();
                    return null;
                };
        Observed.part("null-result");
        assertThat(call(() -> Retry.retry(nobody, Policies.attempts(3))))
                .as("the first attempt succeeds, with the result null")
                .returned(null);
        assertThat(asked.get()).as("the attempts, the first of which succeeds").isEqualTo(1);
    }

    /** Three retries that run at the same time must not share what they know. */
    @Test
    @Schedules(200)
    void keeps_the_deadline() throws Exception {
        Draws.of(ofSeconds(11));
        Script<String> brief = Script.<String>of().thenAlways(after(ofSeconds(2)).failsWith(busy));
        Call<String> longPause =
                call(() ->
                        Retry.retry(
                                brief.named("attempt")::next, Policies.attempts(9, ofSeconds(10))));
        Observed.part("long-pause");
        Observed.that("looks-after-the-pause", longPause.elapsed().equals(ofSeconds(13)));
        Observed.that("pauses-until-the-deadline", longPause.elapsed().equals(ofSeconds(10)));
        assertThat(longPause)
                .as(
                        text(
                                "an attempt of %s; a pause of %s ends after the deadline of %s",
                                ofSeconds(2), ofSeconds(11), ofSeconds(10)))
                .took(ofSeconds(2));

        Draws.of(ofSeconds(2), ofSeconds(1));
        Script<String> slow =
                Script.<String>of(after(ofSeconds(6)).failsWith(busy))
                        .thenAlways(after(ofSeconds(6)).failsWith(stillBusy));
        Call<String> attemptsCount =
                call(() ->
                        Retry.retry(
                                slow.named("attempt")::next, Policies.attempts(9, ofSeconds(12))));
        Draws.of(ofSeconds(1), ofSeconds(8));
        Script<String> quick = Script.<String>of().thenAlways(after(ofSeconds(2)).failsWith(busy));
        Call<String> endsTooLate =
                call(() ->
                        Retry.retry(
                                quick.named("attempt")::next, Policies.attempts(9, ofSeconds(10))));

        Observed.part("attempts-count");
        Observed.that("first-failure", attemptsCount.failure() == busy);
        assertThat(attemptsCount)
                .as(
                        text(
                                "attempts from 0 to %s and from %s to %s, after the deadline of %s",
                                ofSeconds(6), ofSeconds(8), ofSeconds(14), ofSeconds(12)))
                .took(ofSeconds(14));
        assertThat(attemptsCount.failure())
                .as("the exception is the failure of the second attempt")
                .isSameAs(stillBusy);
        Observed.part("ends-too-late");
        assertThat(endsTooLate)
                .as(
                        text(
                                "attempts from 0 to %s and from %s to %s; a pause of %s ends after the deadline of %s",
                                ofSeconds(2),
                                ofSeconds(3),
                                ofSeconds(5),
                                ofSeconds(8),
                                ofSeconds(10)))
                .took(ofSeconds(5));
        assertThat(endsTooLate).threwOrWrapped(busy);
        assertThat(endsTooLate).leftNothingRunning();

        Draws.of(ofSeconds(1), ofSeconds(5), ofSeconds(1));
        Call<String> exactly =
                call(() ->
                        Retry.retry(
                                quick.named("attempt")::next, Policies.attempts(9, ofSeconds(10))));
        Observed.part("exactly-at-the-deadline");
        assertThat(exactly)
                .as(
                        text(
                                "a pause of %s ends at %s, which is not later than the deadline of %s",
                                ofSeconds(5), ofSeconds(10), ofSeconds(10)))
                .took(ofSeconds(12));
        Draws.of(ofSeconds(1), ofMillis(5_001));
        Call<String> barely =
                call(() ->
                        Retry.retry(
                                quick.named("attempt")::next, Policies.attempts(9, ofSeconds(10))));
        Observed.part("one-millisecond-late");
        assertThat(barely)
                .as(
                        text(
                                "a pause of %s ends %s after the deadline of %s",
                                ofMillis(5_001), ofMillis(1), ofSeconds(10)))
                .took(ofSeconds(5));

        Draws.of(ofSeconds(1), ZERO);
        Call<String> noPause =
                call(() ->
                        Retry.retry(
                                quick.named("attempt")::next, Policies.attempts(9, ofSeconds(4))));
        Observed.part("no-pause");
        assertThat(noPause)
                .as(
                        text(
                                "the second attempt ends at %s, after the deadline of %s; no pause is left",
                                ofSeconds(5), ofSeconds(4)))
                .took(ofSeconds(5));

        Script<String> odd =
                Script.<String>of().thenAlways(after(ofSeconds(2).plusNanos(3)).failsWith(busy));
        Policy exact = Policies.attempts(9, ofSeconds(10).plusNanos(11));
        Draws.of(ofSeconds(1), ofSeconds(5).plusNanos(5));
        Call<String> onTime = call(() -> Retry.retry(odd.named("attempt")::next, exact));
        Draws.of(ofSeconds(1), ofSeconds(5).plusNanos(6));
        Call<String> late = call(() -> Retry.retry(odd.named("attempt")::next, exact));
        Observed.part("to-the-nanosecond");
        assertThat(onTime)
                .as(
                        text(
                                "attempts of %s, and a pause that ends exactly at the deadline of %s",
                                ofSeconds(2).plusNanos(3), ofSeconds(10).plusNanos(11)))
                .took(ofSeconds(12).plusNanos(14));
        assertThat(late)
                .as(
                        text(
                                "attempts of %s, and a pause that ends 1 ns after the deadline",
                                ofSeconds(2).plusNanos(3)))
                .took(ofSeconds(5).plusNanos(6));

        Observed.part("three-callers");
        Jitter.draw = bound -> ofSeconds(1);
        Script<String> always = Script.<String>of().thenAlways(after(ofSeconds(1)).failsWith(busy));
        Policy soon = Policies.attempts(9, ofMillis(3_500));
        Policy later = Policies.attempts(9, ofSeconds(9));
        Call<String> one = start(() -> Retry.retry(always::next, soon));
        Call<String> two = start(() -> Retry.retry(always::next, later));
        sleepThenSettle(ofMillis(2_500));
        Call<String> three = start(() -> Retry.retry(always::next, soon));
        List.of(one, two, three).forEach(Call::join);
        assertThat(one)
                .as(
                        text(
                                "attempts and pauses of %s; the deadline is %s",
                                ofSeconds(1), ofMillis(3_500)))
                .took(ofSeconds(3));
        assertThat(two)
                .as(
                        text(
                                "attempts and pauses of %s; the deadline is %s",
                                ofSeconds(1), ofSeconds(9)))
                .took(ofSeconds(9));
        assertThat(three)
                .as(
                        text(
                                "attempts and pauses of %s; another retry started %s earlier",
                                ofSeconds(1), ofMillis(2_500)))
                .took(ofSeconds(3));
    }

    @Test
    void interruption_ends_it() throws Exception {
        Policy always = new Policy(5, ofSeconds(10), ofSeconds(10), ofDays(10), failure -> true);
        Draws.of(ofSeconds(10), ofSeconds(10));
        Script<String> quick =
                Script.<String>of()
                        .thenAlways(after(ofSeconds(2)).failsWith(busy))
                        .named("attempt");
        Call<String> pausing = start(() -> Retry.retry(quick::next, always));
        interruptAfter(ofSeconds(5), pausing);
        Draws.of(ofSeconds(10), ofSeconds(10));
        Script<String> slow =
                Script.<String>of(after(ofSeconds(8)).value("hello"))
                        .thenAlways(after(ofSeconds(8)).value("hello"))
                        .named("attempt");
        Call<String> trying = start(() -> Retry.retry(slow::next, always));
        interruptAfter(ofSeconds(5), trying);

        Observed.part("in-a-pause");
        assertThat(pausing).as("interrupted in a pause").threw(InterruptedException.class);
        assertThat(pausing)
                .as(text("interrupted in a pause, at %s", ofSeconds(5)))
                .took(ofSeconds(5));
        Observed.part("threads");
        assertThat(pausing).as("interrupted in a pause").leftNothingRunning();
        assertThat(trying).as("interrupted in an attempt").leftNothingRunning();
        Observed.part("in-a-pause");
        assertThat(pausing).spans("attempt").as("interrupted in the first pause").hasSize(1);
        Observed.part("in-an-attempt");
        assertThat(trying).as("interrupted in an attempt").threw(InterruptedException.class);
        assertThat(trying)
                .as(text("interrupted in an attempt, at %s", ofSeconds(5)))
                .took(ofSeconds(5));
        assertThat(trying).spans("attempt").as("interrupted in the first attempt").hasSize(1);

        Call<String> early = start(() -> Retry.retry(slow::next, always));
        early.interrupt().join();
        assertThat(early).as("interrupted immediately").threw(InterruptedException.class);
        assertThat(early).as("interrupted immediately").took(ZERO).leftNothingRunning();

        AtomicInteger attempts = new AtomicInteger();
        InterruptedException own = new InterruptedException("the operator hung up");
        Callable<String> hangsUp =
                () -> {
                    attempts.incrementAndGet();
                    throw own;
                };
        Observed.part("own-interruption");
        assertThat(call(() -> Retry.retry(hangsUp, always)).failure())
                .as("what an attempt throws although the caller is not interrupted")
                .isSameAs(own);
        assertThat(attempts.get()).as("the attempts").isEqualTo(1);

        Observed.part("tidies-up");
        Call<String> tidy = start(() -> Retry.retry(RetryHiddenTest::hangUpSlowly, always));
        interruptAfter(ofSeconds(5), tidy);
        assertThat(tidy).as("interrupted in an attempt").threw(InterruptedException.class);
        assertThat(tidy)
                .as(
                        text(
                                "interrupted at %s, in an attempt that then needs %s to end",
                                ofSeconds(5), ofSeconds(2)))
                .took(ofSeconds(7));

        Observed.part("failure-for-interruption");
        Draws.of(ofSeconds(1), ofSeconds(1), ofSeconds(1), ofSeconds(1));
        AtomicInteger tried = new AtomicInteger();
        Callable<String> disturbed =
                () -> {
                    tried.incrementAndGet();
                    try {
                        Calls.work("attempt", ofSeconds(8));
                        return "hello";
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                        throw busy;
                    }
                };
        Call<String> status = start(() -> Retry.retry(disturbed, always));
        interruptAfter(ofSeconds(5), status);
        assertThat(status)
                .as(
                        "interrupted in an attempt that sets the interrupt status again and throws"
                                + " another exception")
                .threw(InterruptedException.class)
                .took(ofSeconds(5));
        assertThat(tried.get()).as("the attempts of an interrupted retry").isEqualTo(1);
    }

    private static String hangUpSlowly() throws Exception {
        try {
            Calls.work("attempt", ofSeconds(8));
            return "hello";
        } catch (InterruptedException e) {
            Calls.work("hanging up", ofSeconds(2));
            throw e;
        }
    }

    @Test
    void grows_without_overflow() {
        Draws drawn = Draws.of();
        Script<String> attempts =
                Script.<String>of().thenAlways(after(ofSeconds(1)).failsWith(busy));

        Call<String> call = call(() -> Retry.retry(attempts::next, Policies.attempts(100)));

        Observed.part("hundred-attempts");
        Observed.that("bounds-shrink", shrink(drawn.bounds()));
        assertThat(call).threwOrWrapped(busy);
        assertThat(drawn.bounds())
                .as("the bounds of the pauses from the fifth on, for a cap of 10 s")
                .hasSizeGreaterThanOrEqualTo(99)
                .allSatisfy(bound -> assertThat(bound).isPositive())
                .filteredOn(bound -> bound.compareTo(Duration.ofSeconds(8)) > 0)
                .hasSizeGreaterThanOrEqualTo(95);

        Duration base = ofNanos(1_537_000_123);
        Duration cap = base.multipliedBy(1 << 22).plusNanos(7);
        Policy patient = new Policy(30, base, cap, ofDays(90), failure -> true);
        Draws odd = Draws.of();
        Script<String> more = Script.<String>of().thenAlways(after(ofSeconds(1)).failsWith(busy));
        Observed.part("long-cap");
        Call<String> longCap = call(() -> Retry.retry(more::next, patient));
        Observed.that("long-bounds-shrink", shrink(odd.bounds()));
        Observed.that(
                "begins-where-another-ended", odd.bounds().indexOf(Duration.ofSeconds(10)) == 0);
        Observed.that("whole-seconds", odd.bounds().contains(Duration.ofSeconds(2)));
        Observed.that("whole-milliseconds", odd.bounds().contains(Duration.ofMillis(1_537)));
        Observed.that(
                "stops-below-the-cap",
                odd.bounds().size() == 29 && odd.bounds().getLast().compareTo(cap) < 0);
        assertThat(longCap).threwOrWrapped(busy);
        assertThat(odd.bounds())
                .as(
                        "the bounds of the pauses, for a base of 1 537 000 123 ns and a cap that is 7 ns"
                                + " more than the bound of pause 23")
                .isEqualTo(
                        IntStream.range(0, 29)
                                .mapToObj(pause -> base.multipliedBy(1L << pause))
                                .map(bound -> bound.compareTo(cap) > 0 ? cap : bound)
                                .toList());

        Observed.part("two-retries");
        Draws shared = Draws.of();
        Call<String> one = start(() -> Retry.retry(attempts::next, Policies.attempts(3)));
        Call<String> other = start(() -> Retry.retry(attempts::next, Policies.attempts(3)));
        one.join();
        other.join();
        assertThat(shared.bounds().stream().sorted().toList())
                .as("the bounds of two retries that run at the same time")
                .isEqualTo(
                        List.of(
                                Duration.ofSeconds(1),
                                Duration.ofSeconds(1),
                                Duration.ofSeconds(2),
                                Duration.ofSeconds(2)));
    }

    private static boolean shrink(List<Duration> bounds) {
        return IntStream.range(1, bounds.size())
                .anyMatch(i -> bounds.get(i).compareTo(bounds.get(i - 1)) < 0);
    }

    private static void interruptAfter(Duration time, Call<String> call) throws Exception {
        sleepThenSettle(time);
        call.interrupt();
        sleepThenSettle(ofMinutes(10));
    }

    private static String failAfter(Script<String> attempts, Exception failure) throws Exception {
        attempts.next();
        throw failure;
    }

    private static String dieAfter(Script<String> attempts, Error failure) throws Exception {
        attempts.next();
        throw failure;
    }
}
