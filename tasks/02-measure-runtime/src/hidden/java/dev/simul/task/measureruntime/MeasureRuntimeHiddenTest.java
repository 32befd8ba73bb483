package dev.simul.task.measureruntime;

import static dev.simul.checks.Calls.call;
import static dev.simul.checks.CheckAssertions.assertThat;
import static dev.simul.checks.Script.after;
import static dev.simul.simulation.Simulation.stepWallClock;
import static java.time.Duration.ZERO;
import static java.time.Duration.ofHours;
import static java.time.Duration.ofMillis;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofNanos;
import static java.time.Duration.ofSeconds;

import dev.simul.checks.Call;
import dev.simul.checks.Script;
import dev.simul.checks.Simulated;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;

@Simulated(given = WaitN.class)
class MeasureRuntimeHiddenTest {
    private static final Duration MAX = ofMinutes(1);

    @Test
    void keeps_fractions() {
        follow(
                Script.of(
                        after(ofSeconds(1)).value(ofMillis(500)),
                        after(ZERO).value(ofMillis(300)),
                        after(ZERO).value(ofMillis(200))));

        Call<Duration> call = call(() -> MeasureRuntime.measureTime(3, MAX));

        assertThat(call).as("3 waits take 1 s").returned(ofNanos(333_333_333));
    }

    @Test
    void ignores_the_wall_clock() {
        WaitN.waiting = max -> waitWhileTheClockIsSet(ofHours(1));
        Call<Duration> forward = call(() -> MeasureRuntime.measureTime(1, MAX));
        WaitN.waiting = max -> waitWhileTheClockIsSet(ofHours(-1));
        Call<Duration> back = call(() -> MeasureRuntime.measureTime(1, MAX));

        assertThat(forward)
                .as("the wait takes 30 s; the wall clock was set forward by an hour")
                .returned(ofSeconds(30));
        assertThat(back)
                .as("the wait takes 30 s; the wall clock was set back by an hour")
                .returned(ofSeconds(30));
    }

    @Test
    void runs_the_waits_once_and_together() {
        Set<Duration> maxima = ConcurrentHashMap.newKeySet();
        Script<Duration> waits =
                Script.<Duration>of().thenAlways(after(ofSeconds(10)).value(ofSeconds(10)));
        WaitN.waiting =
                max -> {
                    maxima.add(max);
                    return waits.next();
                };

        Call<Duration> call = call(() -> MeasureRuntime.measureTime(3, MAX));

        assertThat(call).spans("wait").hasSize(3).overlapped();
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
    void leaves_nothing_running() {
        follow(Script.<Duration>of().thenAlways(after(ofSeconds(10)).value(ofSeconds(10))));

        assertThat(call(() -> MeasureRuntime.measureTime(2, MAX))).leftNothingRunning();
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
