package dev.simul.task.waitn;

import static dev.simul.checks.Calls.call;
import static dev.simul.checks.Calls.start;
import static dev.simul.checks.CheckAssertions.assertThat;
import static dev.simul.checks.Salt.text;
import static dev.simul.checks.Script.after;
import static dev.simul.checks.StretchedTime.ofMillis;
import static dev.simul.checks.StretchedTime.ofMinutes;
import static dev.simul.checks.StretchedTime.ofNanos;
import static dev.simul.checks.StretchedTime.ofSeconds;
import static dev.simul.simulation.Simulation.settle;
import static dev.simul.simulation.Simulation.sleepThenSettle;
import static java.time.Duration.ZERO;
import static java.time.Duration.ofDays;

import dev.simul.checks.Call;
import dev.simul.checks.Observed;
import dev.simul.checks.Schedules;
import dev.simul.checks.Script;
import dev.simul.checks.ScriptStep;
import dev.simul.checks.Simulated;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;

@Simulated(given = WaitRandom.class)
class WaitNHiddenTest {
    private static final Duration NINE = ofSeconds(9);
    private static final Duration SEVEN = ofSeconds(7);
    private static final Duration FIVE = ofSeconds(5);
    private static final Duration MAX = ofMinutes(1);

    /** One check detects an extra wait; the extra wait should not make the other checks fail. */
    private static final ScriptStep<Duration> ONE_TOO_MANY = after(ofMinutes(1)).value(FIVE);

    @Test
    void starts_n_waits() {
        Set<Duration> maxima = ConcurrentHashMap.newKeySet();
        Script<Duration> waits = Script.<Duration>of().thenAlways(after(ofSeconds(1)).value(FIVE));
        WaitRandom.waiting =
                max -> {
                    maxima.add(max);
                    return waits.next();
                };

        Call<List<Duration>> call = call(() -> WaitN.waitN(4, MAX));
        Observed.that("off-by-one", Math.abs(waits.calls() - 4) == 1);
        Observed.that("other-maximum", !maxima.isEmpty() && !maxima.equals(Set.of(MAX)));

        assertThat(call).spans("wait").hasSize(4);
        assertThat(maxima).as("the maximum that was passed to each wait").containsExactly(MAX);
    }

    @Test
    void keeps_equal_results() {
        follow(
                Script.of(
                        after(ofSeconds(3)).value(FIVE),
                        after(ofSeconds(1)).value(FIVE),
                        after(ofSeconds(2)).value(FIVE)));

        assertThat(call(() -> WaitN.waitN(3, MAX)))
                .as("each wait has its own result, equal or not")
                .returned(List.of(FIVE, FIVE, FIVE));
    }

    @Test
    @Schedules(200)
    void keeps_results_of_the_same_moment() {
        Script<Duration> waits = Script.<Duration>of().thenAlways(after(ofSeconds(2)).value(FIVE));
        WaitRandom.waiting = max -> waits.next();

        assertThat(call(() -> WaitN.waitN(4, MAX)))
                .as("four waits end at the same moment, and each has a result")
                .returned(List.of(FIVE, FIVE, FIVE, FIVE));

        Script<Duration> none = Script.<Duration>of().thenAlways(after(ZERO).value(FIVE));
        WaitRandom.waiting = max -> none.next();

        assertThat(call(() -> WaitN.waitN(2, MAX)))
                .as("two waits take no time, and each has a result")
                .returned(List.of(FIVE, FIVE));
    }

    @Test
    @Schedules(100)
    void calls_are_independent() throws Exception {
        follow(Script.of(after(ofSeconds(2)).value(FIVE)));
        Call<List<Duration>> first = call(() -> WaitN.waitN(1, MAX));
        follow(Script.of(after(ofSeconds(3)).value(SEVEN), after(ofSeconds(7)).value(NINE)));
        Call<List<Duration>> second = start(() -> WaitN.waitN(2, MAX));
        sleepThenSettle(ofSeconds(1));
        follow(Script.of(after(ofSeconds(11)).value(SEVEN), after(ofSeconds(1)).value(FIVE)));
        Call<List<Duration>> third = start(() -> WaitN.waitN(2, MAX));

        assertThat(first).as("the first call has one wait").returned(List.of(FIVE));
        assertThat(second.join())
                .as("the second call begins when the first has returned")
                .returned(List.of(SEVEN, NINE));
        assertThat(third.join())
                .as("the third call begins while the second is running")
                .returned(List.of(FIVE, SEVEN))
                .took(ofSeconds(11));

        Observed.part("at-once");
        Script<Duration> one =
                Script.of(after(ofSeconds(1)).value(FIVE), after(ofSeconds(3)).value(SEVEN))
                        .thenAlways(ONE_TOO_MANY);
        Script<Duration> other =
                Script.of(
                                after(ofSeconds(1)).value(FIVE),
                                after(ofSeconds(2)).value(SEVEN),
                                after(ofMillis(1500)).value(NINE))
                        .thenAlways(ONE_TOO_MANY);
        Duration longer = MAX.multipliedBy(2);
        WaitRandom.waiting = max -> (max.equals(longer) ? other : one).next();
        Call<List<Duration>> fourth = start(() -> WaitN.waitN(2, MAX));
        Call<List<Duration>> fifth = start(() -> WaitN.waitN(3, longer));

        assertThat(fourth.join())
                .as(
                        text(
                                "two calls begin at the same moment; the waits of this call take %s and %s",
                                ofSeconds(1), ofSeconds(3)))
                .returned(List.of(FIVE, SEVEN));
        assertThat(fifth.join())
                .as("two calls begin at the same moment; this one has three waits")
                .returnedMatching(results -> results.size() == 3, "three results");
    }

    @Test
    void returns_with_the_last_wait() {
        Duration longest = ofNanos(10_300_000_007L);
        follow(Script.of(after(ofSeconds(3)).value(FIVE), after(longest).value(FIVE)));

        assertThat(call(() -> WaitN.waitN(2, MAX)))
                .as(text("the last wait ends after %s", longest))
                .took(longest);

        Observed.part("days");
        Script<Duration> days =
                Script.of(after(ofDays(20)).value(FIVE), after(ofSeconds(3)).value(NINE))
                        .thenAlways(after(ofDays(20)).value(FIVE));
        WaitRandom.waiting = max -> days.next();

        assertThat(call(() -> WaitN.waitN(2, MAX)))
                .as("the last wait ends after 20 days")
                .returned()
                .took(ofDays(20));
    }

    @Test
    void starts_a_thousand_at_once() {
        Script<Duration> waits = Script.<Duration>of().thenAlways(after(ofSeconds(10)).value(FIVE));
        WaitRandom.waiting = max -> waits.next();

        assertThat(call(() -> WaitN.waitN(1000, MAX)))
                .as(
                        text(
                                "a thousand waits of %s each take %s at the same time",
                                ofSeconds(10), ofSeconds(10)))
                .took(ofSeconds(10));
    }

    @Test
    void returns_nothing_for_no_waits() {
        follow(Script.of());

        assertThat(call(() -> WaitN.waitN(0, MAX))).returned(List.of());
    }

    @Test
    void failure_surfaces() {
        RuntimeException broken = new IllegalStateException("the clock is broken");
        follow(
                Script.of(
                        after(ofSeconds(30)).value(FIVE),
                        after(ofSeconds(10)).failsWith(broken),
                        after(ofSeconds(20)).value(FIVE)));
        Call<List<Duration>> firstFails = call(() -> WaitN.waitN(3, MAX));
        follow(
                Script.of(
                        after(ofSeconds(10)).value(FIVE),
                        after(ofSeconds(30)).failsWith(broken),
                        after(ofSeconds(20)).value(FIVE)));
        Call<List<Duration>> lastFails = call(() -> WaitN.waitN(3, MAX));
        follow(
                Script.of(
                        after(ofSeconds(10)).failsWith(broken),
                        after(ofSeconds(20)).failsWith(broken),
                        after(ofSeconds(20)).failsWith(broken)));
        Observed.part("all-fail");
        Call<List<Duration>> allFail = call(() -> WaitN.waitN(3, MAX));

        Observed.part("one-fails");
        assertThat(firstFails).as("the wait that ends first fails").threwOrWrapped(broken);
        assertThat(lastFails).as("the wait that ends last fails").threwOrWrapped(broken);
        Observed.part("all-fail");
        assertThat(allFail).as("all waits fail").threwOrWrapped(broken);

        Observed.part("after-a-failure");
        follow(
                Script.of(
                        after(ofSeconds(10)).failsWith(broken),
                        after(ofSeconds(10)).failsWith(broken)));
        Call<List<Duration>> bad = start(() -> WaitN.waitN(2, MAX));
        settle();
        follow(Script.of(after(ofSeconds(20)).value(FIVE), after(ofSeconds(10)).value(NINE)));
        Call<List<Duration>> good = start(() -> WaitN.waitN(2, MAX));

        assertThat(bad.join())
                .as("the waits of this call fail, and those of another call do not")
                .threwOrWrapped(broken);
        assertThat(good.join())
                .as("no wait of this call fails, but those of other calls do")
                .returned();
    }

    @Test
    void leaves_nothing_running() throws Exception {
        follow(Script.of());
        Call<List<Duration>> none = call(() -> WaitN.waitN(0, MAX));
        follow(Script.of(after(ofSeconds(20)).value(FIVE), after(ofSeconds(10)).value(FIVE)));
        Call<List<Duration>> good = call(() -> WaitN.waitN(2, MAX));
        follow(
                Script.of(
                        after(ofSeconds(20)).value(FIVE),
                        after(ofSeconds(10)).failsWith(new IllegalStateException("broken"))));
        Call<List<Duration>> bad = call(() -> WaitN.waitN(2, MAX));
        sleepThenSettle(ofMinutes(1));

        assertThat(none).as("there are no waits").leftNothingRunning();
        Observed.part("success");
        assertThat(good).leftNothingRunning();
        Observed.part("failure");
        assertThat(bad).as("a wait failed, and all others have ended").hasNothingRunning();
    }

    private static void follow(Script<Duration> script) {
        Script<Duration> waits = script.thenAlways(ONE_TOO_MANY);
        WaitRandom.waiting = max -> waits.next();
    }
}
