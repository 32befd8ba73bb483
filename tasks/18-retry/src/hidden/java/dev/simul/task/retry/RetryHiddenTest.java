package dev.simul.task.retry;

import static dev.simul.checks.Calls.call;
import static dev.simul.checks.Calls.start;
import static dev.simul.checks.CheckAssertions.assertThat;
import static dev.simul.checks.Script.after;
import static dev.simul.simulation.Simulation.sleepThenSettle;
import static java.time.Duration.ZERO;
import static java.time.Duration.ofDays;
import static java.time.Duration.ofMillis;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofNanos;
import static java.time.Duration.ofSeconds;

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
    }

    @Test
    void does_not_pause_after_the_last() {
        Draws drawn = Draws.of(ofSeconds(1), ofSeconds(2), ofSeconds(3), ofSeconds(4));
        Script<String> attempts =
                Script.<String>of().thenAlways(after(ofSeconds(2)).failsWith(busy));

        Call<String> call = call(() -> Retry.retry(attempts::next, Policies.attempts(3)));

        Observed.that("one-draw-too-many", drawn.bounds().size() == 3);
        assertThat(call)
                .as("3 attempts of 2 s, with pauses of 1 and 2 s between them")
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

        Draws draws = Draws.of(ofSeconds(1), ofSeconds(1));
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
                .took(ofSeconds(5));
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
                .as("an attempt of 2 s; a pause of 11 s ends after the deadline of 10 s")
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
                .as("attempts from 0 to 6 s and from 8 to 14 s, after the deadline of 12 s")
                .took(ofSeconds(14));
        assertThat(attemptsCount.failure())
                .as("the exception is the failure of the second attempt")
                .isSameAs(stillBusy);
        Observed.part("ends-too-late");
        assertThat(endsTooLate)
                .as(
                        "attempts from 0 to 2 s and from 3 to 5 s; a pause of 8 s ends after the"
                                + " deadline of 10 s")
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
                .as("a pause of 5 s ends at 10 s, which is not later than the deadline of 10 s")
                .took(ofSeconds(12));
        Draws.of(ofSeconds(1), ofMillis(5_001));
        Call<String> barely =
                call(() ->
                        Retry.retry(
                                quick.named("attempt")::next, Policies.attempts(9, ofSeconds(10))));
        Observed.part("one-millisecond-late");
        assertThat(barely)
                .as("a pause of 5 001 ms ends 1 ms after the deadline of 10 s")
                .took(ofSeconds(5));

        Draws.of(ofSeconds(1), ZERO);
        Call<String> noPause =
                call(() ->
                        Retry.retry(
                                quick.named("attempt")::next, Policies.attempts(9, ofSeconds(4))));
        Observed.part("no-pause");
        assertThat(noPause)
                .as("the second attempt ends at 5 s, after the deadline of 4 s; no pause is left")
                .took(ofSeconds(5));

        Script<String> odd =
                Script.<String>of().thenAlways(after(ofNanos(2_000_000_003)).failsWith(busy));
        Policy exact = Policies.attempts(9, ofNanos(10_000_000_011L));
        Draws.of(ofSeconds(1), ofNanos(5_000_000_005L));
        Call<String> onTime = call(() -> Retry.retry(odd.named("attempt")::next, exact));
        Draws.of(ofSeconds(1), ofNanos(5_000_000_006L));
        Call<String> late = call(() -> Retry.retry(odd.named("attempt")::next, exact));
        Observed.part("to-the-nanosecond");
        assertThat(onTime)
                .as(
                        "attempts of 2 s 3 ns, and a pause that ends exactly at the deadline of 10 s"
                                + " 11 ns")
                .took(ofNanos(12_000_000_014L));
        assertThat(late)
                .as("attempts of 2 s 3 ns, and a pause that ends 1 ns after the deadline")
                .took(ofNanos(5_000_000_006L));

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
        assertThat(one).as("attempts and pauses of 1 s; the deadline is 3.5 s").took(ofSeconds(3));
        assertThat(two).as("attempts and pauses of 1 s; the deadline is 9 s").took(ofSeconds(9));
        assertThat(three)
                .as("attempts and pauses of 1 s; another retry started 2.5 s earlier")
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
        assertThat(pausing).as("interrupted in a pause, at 5 s").took(ofSeconds(5));
        Observed.part("threads");
        assertThat(pausing).as("interrupted in a pause").leftNothingRunning();
        assertThat(trying).as("interrupted in an attempt").leftNothingRunning();
        Observed.part("in-a-pause");
        assertThat(pausing).spans("attempt").as("interrupted in the first pause").hasSize(1);
        Observed.part("in-an-attempt");
        assertThat(trying).as("interrupted in an attempt").threw(InterruptedException.class);
        assertThat(trying).as("interrupted in an attempt, at 5 s").took(ofSeconds(5));
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
                .as("interrupted at 5 s, in an attempt that then needs 2 s to end")
                .took(ofSeconds(7));
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
                .filteredOn(bound -> bound.compareTo(ofSeconds(8)) > 0)
                .hasSizeGreaterThanOrEqualTo(95);

        Policy patient =
                new Policy(
                        30,
                        ofNanos(1_537_000_123),
                        ofDays(60).plusNanos(7),
                        ofDays(90),
                        failure -> true);
        Draws odd = Draws.of();
        Script<String> more = Script.<String>of().thenAlways(after(ofSeconds(1)).failsWith(busy));
        Observed.part("long-cap");
        Call<String> longCap = call(() -> Retry.retry(more::next, patient));
        Observed.that("long-bounds-shrink", shrink(odd.bounds()));
        Observed.that("begins-where-another-ended", odd.bounds().indexOf(ofSeconds(10)) == 0);
        Observed.that("whole-seconds", odd.bounds().contains(ofSeconds(2)));
        Observed.that("whole-milliseconds", odd.bounds().contains(ofMillis(1_537)));
        Observed.that(
                "stops-below-the-cap",
                odd.bounds().size() == 29 && odd.bounds().getLast().compareTo(ofDays(60)) < 0);
        assertThat(longCap).threwOrWrapped(busy);
        assertThat(odd.bounds())
                .as(
                        "the bounds of the pauses, for a base of 1 537 000 123 ns and a cap of 60 days"
                                + " and 7 ns")
                .isEqualTo(
                        IntStream.range(0, 29)
                                .mapToObj(pause -> ofNanos(1_537_000_123L << pause))
                                .map(bound ->
                                        bound.compareTo(patient.cap()) > 0 ? patient.cap() : bound)
                                .toList());

        Observed.part("two-retries");
        Draws shared = Draws.of();
        Call<String> one = start(() -> Retry.retry(attempts::next, Policies.attempts(3)));
        Call<String> other = start(() -> Retry.retry(attempts::next, Policies.attempts(3)));
        one.join();
        other.join();
        assertThat(shared.bounds().stream().sorted().toList())
                .as("the bounds of two retries that run at the same time")
                .isEqualTo(List.of(ofSeconds(1), ofSeconds(1), ofSeconds(2), ofSeconds(2)));
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
