package dev.simul.task.measureruntime;

import static dev.simul.checks.Calls.call;
import static dev.simul.checks.Calls.start;
import static dev.simul.checks.CheckAssertions.assertThat;
import static dev.simul.checks.Salt.text;
import static dev.simul.checks.Script.after;
import static dev.simul.checks.StretchedTime.ofMillis;
import static dev.simul.checks.StretchedTime.ofMinutes;
import static dev.simul.checks.StretchedTime.ofSeconds;
import static dev.simul.simulation.Simulation.sleepThenSettle;
import static dev.simul.simulation.Simulation.stepWallClock;
import static java.time.Duration.ZERO;
import static java.time.Duration.ofDays;

import dev.simul.checks.Call;
import dev.simul.checks.Observed;
import dev.simul.checks.Salt;
import dev.simul.checks.Schedules;
import dev.simul.checks.Script;
import dev.simul.checks.Simulated;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;

@Simulated(given = WaitN.class)
class MeasureRuntimeHiddenTest {
    private static final Duration FIVE = ofSeconds(5);
    private static final Duration MAX = ofMinutes(1);

    /**
     * Division by 49 in floating point is only wrong for some numbers, so these do not vary. The
     * first total leaves a remainder of 2, which must not be rounded up.
     */
    @Test
    void keeps_fractions() {
        Duration total =
                Duration.ofNanos(2_000_000_000L + 3 * Salt.number("thirds", 0, 0, 99_999_999));
        follow(
                Script.of(
                        after(total).value(ofMillis(500)),
                        after(ZERO).value(ofMillis(300)),
                        after(ZERO).value(ofMillis(200))));

        Call<Duration> call = call(() -> MeasureRuntime.measureTime(3, MAX));

        Duration whole =
                Salt.duration(
                        "whole",
                        Duration.ofSeconds(10),
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(59));
        Duration prime = whole.plusNanos(Salt.number("nanos", 19, 1, 499));
        follow(Script.of(after(prime).value(FIVE)));
        Call<Duration> single = call(() -> MeasureRuntime.measureTime(1, MAX));
        Observed.inValue("coarser-unit", single, whole::equals);

        assertThat(call).as(text("3 waits take %s", total)).returned(total.dividedBy(3));
        assertThat(single).as(text("one wait takes %s", prime)).returned(prime);

        follow(
                Script.of(after(Duration.ofNanos(49_000_000_931L)).value(FIVE))
                        .thenAlways(after(ZERO).value(FIVE)));

        assertThat(call(() -> MeasureRuntime.measureTime(49, MAX)))
                .as("49 waits take 49.000000931 s")
                .returned(Duration.ofNanos(1_000_000_019));

        follow(
                Script.of(after(Duration.ofNanos(49_000_000_091L)).value(FIVE))
                        .thenAlways(after(ZERO).value(FIVE)));

        assertThat(call(() -> MeasureRuntime.measureTime(7, MAX)))
                .as("7 waits take 49.000000091 s")
                .returned(Duration.ofNanos(7_000_000_013L));

        Observed.part("days");
        Duration days = ofDays(20).plusNanos(11);
        follow(Script.of(after(days).value(FIVE)));

        assertThat(call(() -> MeasureRuntime.measureTime(1, MAX)))
                .as("one wait takes 20 days and 11 ns")
                .returned(days);
    }

    @Test
    @Schedules(100)
    void calls_are_independent() throws Exception {
        follow(Script.of(after(ofSeconds(30)).value(FIVE)));
        Call<Duration> first = call(() -> MeasureRuntime.measureTime(1, MAX));
        follow(Script.of(after(ofSeconds(20)).value(FIVE)));
        Call<Duration> second = start(() -> MeasureRuntime.measureTime(1, MAX));
        sleepThenSettle(ofSeconds(3));
        follow(Script.of(after(ofSeconds(7)).value(FIVE)));
        Call<Duration> third = start(() -> MeasureRuntime.measureTime(1, MAX));

        assertThat(first)
                .as(text("the wait of the first call takes %s", ofSeconds(30)))
                .returned(ofSeconds(30));
        assertThat(second.join())
                .as(text("the wait of the second call takes %s", ofSeconds(20)))
                .returned(ofSeconds(20));
        assertThat(third.join())
                .as(
                        text(
                                "the third call begins while the second is running; its wait takes %s",
                                ofSeconds(7)))
                .returned(ofSeconds(7))
                .took(ofSeconds(7));

        Observed.part("end-at-once");
        follow(Script.of(after(ofSeconds(20)).value(FIVE)));
        Call<Duration> fourth = start(() -> MeasureRuntime.measureTime(1, MAX));
        sleepThenSettle(ofSeconds(14));
        follow(Script.of(after(ofSeconds(6)).value(FIVE), after(ofSeconds(6)).value(FIVE)));
        Call<Duration> fifth = start(() -> MeasureRuntime.measureTime(2, MAX));

        assertThat(fourth.join())
                .as(
                        text(
                                "two calls end at the same moment; the wait of this call takes %s",
                                ofSeconds(20)))
                .returned(ofSeconds(20));
        assertThat(fifth.join())
                .as(
                        text(
                                "two calls end at the same moment; the two waits of this call take %s",
                                ofSeconds(6)))
                .returned(ofSeconds(3));
    }

    @Test
    void ignores_the_wall_clock() {
        WaitN.waiting = max -> waitWhileTheClockIsSet(Duration.ofHours(1));
        Call<Duration> forward = call(() -> MeasureRuntime.measureTime(1, MAX));
        Observed.inValue("clock-was-set", forward, ofSeconds(30).plusHours(1)::equals);
        WaitN.waiting = max -> waitWhileTheClockIsSet(Duration.ofHours(-1));
        Call<Duration> back = call(() -> MeasureRuntime.measureTime(1, MAX));

        assertThat(forward)
                .as(
                        text(
                                "the wait takes %s; the wall clock was set forward by an hour",
                                ofSeconds(30)))
                .returned(ofSeconds(30));
        assertThat(back)
                .as(
                        text(
                                "the wait takes %s; the wall clock was set back by an hour",
                                ofSeconds(30)))
                .returned(ofSeconds(30));
    }

    @Test
    void runs_the_waits_once_and_together() {
        int n = Salt.number("waits", 3, 3, 9);
        Set<Duration> maxima = ConcurrentHashMap.newKeySet();
        Script<Duration> waits =
                Script.<Duration>of().thenAlways(after(ofSeconds(10)).value(ofSeconds(10)));
        WaitN.waiting =
                max -> {
                    maxima.add(max);
                    return waits.next();
                };

        Call<Duration> call = call(() -> MeasureRuntime.measureTime(n, MAX));

        assertThat(call).spans("wait").hasSize(n).overlapped();
        assertThat(maxima).as("the maximum that was passed to each wait").containsExactly(MAX);
    }

    @Test
    void failure_surfaces() {
        RuntimeException broken = new IllegalStateException("the clock is broken");
        follow(
                Script.of(
                        after(ofSeconds(20)).value(ofSeconds(20)),
                        after(ofSeconds(10)).failsWith(broken)));

        assertThat(call(() -> MeasureRuntime.measureTime(2, MAX)))
                .as("one of the waits fails")
                .threwOrWrapped(broken);
    }

    @Test
    void leaves_nothing_running() throws Exception {
        follow(Script.<Duration>of().thenAlways(after(ofSeconds(10)).value(ofSeconds(10))));

        Call<Duration> good = call(() -> MeasureRuntime.measureTime(2, MAX));
        RuntimeException broken = new IllegalStateException("the clock is broken");
        follow(Script.of(after(ofSeconds(20)).value(FIVE), after(ofSeconds(10)).failsWith(broken)));
        Call<Duration> bad = call(() -> MeasureRuntime.measureTime(2, MAX));
        sleepThenSettle(ofMinutes(1));

        Observed.part("success");
        assertThat(good).leftNothingRunning();
        Observed.part("failure");
        assertThat(bad).as("a wait failed, and all others have ended").hasNothingRunning();
    }

    private static Duration waitWhileTheClockIsSet(Duration by) throws InterruptedException {
        Thread.sleep(ofSeconds(10));
        stepWallClock(by);
        Thread.sleep(ofSeconds(20));
        return ofSeconds(30);
    }

    private static void follow(Script<Duration> waits) {
        WaitN.waiting = max -> waits.next();
    }
}
