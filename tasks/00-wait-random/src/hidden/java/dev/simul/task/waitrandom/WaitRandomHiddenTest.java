package dev.simul.task.waitrandom;

import static dev.simul.checks.Calls.call;
import static dev.simul.checks.Calls.start;
import static dev.simul.checks.CheckAssertions.assertThat;
import static dev.simul.simulation.Simulation.settle;
import static dev.simul.simulation.Simulation.sleepThenSettle;
import static java.time.Duration.ZERO;
import static java.time.Duration.ofDays;
import static java.time.Duration.ofHours;
import static java.time.Duration.ofMillis;
import static java.time.Duration.ofNanos;
import static java.time.Duration.ofSeconds;

import dev.simul.checks.Call;
import dev.simul.checks.Observed;
import dev.simul.checks.Salt;
import dev.simul.checks.Schedules;
import dev.simul.checks.Simulated;
import java.time.Duration;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

@Simulated
class WaitRandomHiddenTest {

    @Test
    void reaches_both_ends() {
        for (Duration max : List.of(ZERO, ofMillis(2))) {
            Call<NavigableSet<Duration>> waits =
                    call(() -> times(300, () -> WaitRandom.waitRandom(max)));
            Observed.inValue("never-the-maximum", waits, Set.of(ZERO, ofMillis(1))::equals);
            Observed.inValue("never-zero", waits, Set.of(ofMillis(1), ofMillis(2))::equals);

            assertThat(waits)
                    .as("the code waited 300 times, and both zero and the maximum are possible")
                    .returnedMatching(
                            times -> times.containsAll(List.of(ZERO, max)),
                            "0 s and the maximum, " + max.toMillis() + " ms, among the times");
        }

        assertThat(call(() -> times(300, () -> WaitRandom.waitRandom(ofMillis(2)))))
                .as("the code waited 300 times, and each of 0, 1 and 2 ms is possible")
                .returnedMatching(times -> times.contains(ofMillis(1)), "1 ms among the times");
    }

    @Test
    void gives_fractions_of_seconds() {
        Call<NavigableSet<Duration>> waits =
                call(() -> times(20, () -> WaitRandom.waitRandom(ofHours(1))));

        assertThat(waits)
                .returnedMatching(
                        times -> times.stream().anyMatch(time -> time.toNanosPart() != 0),
                        "times that are not all whole seconds");
    }

    @Test
    void draws_anew_each_time() throws Exception {
        Call<NavigableSet<Duration>> waits =
                call(() -> times(20, () -> WaitRandom.waitRandom(ofHours(1))));
        Observed.inValue(
                "one-odd-time",
                waits,
                times -> times.size() == 1 && times.first().toMillisPart() != 0);

        assertThat(waits)
                .returnedMatching(
                        times -> times.size() > 1, "more than one different time in 20 waits");

        Observed.part("in-one-millisecond");
        Call<Duration> first = start(() -> WaitRandom.waitRandom(ofDays(20)));
        sleepThenSettle(ofNanos(300_000));
        Call<Duration> second = start(() -> WaitRandom.waitRandom(ofDays(20)));
        first.join();

        assertThat(second.join())
                .as("two waits start in the same millisecond")
                .returnedMatching(
                        time -> !time.equals(first.value()), "another time than the first wait");
    }

    @Test
    @Schedules(100)
    void calls_are_independent() throws Exception {
        Call<Duration> first = start(() -> WaitRandom.waitRandom(ofHours(1)));
        settle();
        Call<Duration> second = start(() -> WaitRandom.waitRandom(ofDays(1)));

        first.join();
        second.join();
        Observed.that("time-of-the-other-wait", first.value().equals(second.value()));

        assertThat(first).as("another wait was started during this one").took(first.value());
        assertThat(second).as("another wait was already running").took(second.value());

        Observed.part("at-once");
        Call<Duration> one = start(() -> WaitRandom.waitRandom(ofHours(1)));
        Call<Duration> other = start(() -> WaitRandom.waitRandom(ofDays(1)));
        one.join();
        other.join();
        Observed.that("time-of-the-other-wait", one.value().equals(other.value()));

        assertThat(one).as("two waits start at the same moment").took(one.value());
        assertThat(other).as("two waits start at the same moment").took(other.value());
    }

    @Test
    void waits_ten_seconds_at_most_by_default() {
        Call<NavigableSet<Duration>> waits = call(() -> times(300, () -> WaitRandom.waitRandom()));
        Observed.inValue(
                "ten-milliseconds",
                waits,
                times -> isBetween(ofMillis(9), times.last(), ofMillis(10)));

        assertThat(waits)
                .as("300 random waits should include such a time")
                .returnedMatching(
                        times -> isBetween(ofSeconds(9), times.last(), ofSeconds(10)),
                        "times up to 10 s, the longest of them above 9 s");

        Observed.part("waits");
        for (int i = 0; i < 20; i++) {
            Call<Duration> wait = call(() -> WaitRandom.waitRandom());
            assertThat(wait).as("waitRandom() returned this time").took(wait.value());
        }
    }

    @Test
    void interruption_ends_the_wait() throws Exception {
        Duration second = ofSeconds(1);
        Duration soon = Salt.duration("soon", second, second, ofSeconds(59));
        Call<Duration> wait = start(() -> WaitRandom.waitRandom(ofDays(28)));
        sleepThenSettle(soon);

        wait.interrupt();
        settle();

        Call<Duration> atOnce = start(() -> WaitRandom.waitRandom(ofDays(28)));
        settle();
        atOnce.interrupt();
        settle();

        assertThat(wait).threw(InterruptedException.class).took(soon);
        assertThat(atOnce)
                .as("the thread is interrupted as soon as it waits")
                .threw(InterruptedException.class)
                .took(ZERO);

        Observed.part("without-a-maximum");
        Call<Duration> byDefault = startByDefault();
        byDefault.interrupt();
        settle();
        assertThat(byDefault)
                .as("waitRandom() is interrupted after 1 ms")
                .threw(InterruptedException.class)
                .took(ofMillis(1));
    }

    /** Starts a wait that takes longer than 1 ms: a random wait may be shorter. */
    private static Call<Duration> startByDefault() throws InterruptedException {
        Call<Duration> wait = start(() -> WaitRandom.waitRandom());
        sleepThenSettle(ofMillis(1));
        for (int i = 0; i < 3 && wait.hasReturned(); i++) {
            wait = start(() -> WaitRandom.waitRandom());
            sleepThenSettle(ofMillis(1));
        }
        return wait;
    }

    /** Returns the distinct times of several waits, shortest first. */
    private static NavigableSet<Duration> times(int waits, Callable<Duration> wait)
            throws Exception {
        NavigableSet<Duration> times = new TreeSet<>();
        for (int i = 0; i < waits; i++) {
            times.add(wait.call());
        }
        return times;
    }

    private static boolean isBetween(Duration least, Duration time, Duration most) {
        return least.compareTo(time) <= 0 && time.compareTo(most) <= 0;
    }
}
