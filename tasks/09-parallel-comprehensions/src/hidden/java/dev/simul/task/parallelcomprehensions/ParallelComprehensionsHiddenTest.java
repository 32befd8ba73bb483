package dev.simul.task.parallelcomprehensions;

import static dev.simul.checks.Calls.call;
import static dev.simul.checks.Calls.start;
import static dev.simul.checks.CheckAssertions.assertThat;
import static dev.simul.checks.Salt.text;
import static dev.simul.simulation.Simulation.sleepThenSettle;
import static dev.simul.simulation.Simulation.stepWallClock;
import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofNanos;
import static java.time.Duration.ofSeconds;

import dev.simul.checks.Call;
import dev.simul.checks.Observed;
import dev.simul.checks.Salt;
import dev.simul.checks.Schedules;
import dev.simul.checks.Simulated;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@Simulated(given = {AsyncGenerator.class, AsyncComprehension.class, RecordedNumbers.class})
class ParallelComprehensionsHiddenTest {

    @Test
    void keeps_the_order() {
        RecordedNumbers.takeTheirMaximum();

        assertThat(
                        call(() ->
                                ParallelComprehensions.parallelComprehensions(
                                        List.of(30.0, 10.0, 20.0))))
                .as("done after 30, 10 and 20 s, but the lists are in the order of the maxima")
                .returned(List.of(List.of(15.0, 30.0), List.of(5.0, 10.0), List.of(10.0, 20.0)));
    }

    @Test
    void a_generator_each() {
        List<Double> maxima = RecordedNumbers.take(ofSeconds(1));

        Call<List<List<Double>>> call =
                call(() -> ParallelComprehensions.parallelComprehensions(List.of(8.0, 8.0, 8.0)));

        Observed.that("one-generator", maxima.size() == 1);

        assertThat(call)
                .as("each of three comprehensions gets both numbers of its own generator")
                .returned(Collections.nCopies(3, List.of(4.0, 8.0)));
        assertThat(maxima).as("the maxima of the generators").containsExactly(8.0, 8.0, 8.0);
    }

    @Test
    @Schedules(200)
    void keeps_lists_of_the_same_moment() {
        RecordedNumbers.take(ofSeconds(1));

        assertThat(
                        call(() ->
                                ParallelComprehensions.parallelComprehensions(
                                        List.of(8.0, 6.0, 4.0))))
                .as("three comprehensions are done at the same moment, and each has a list")
                .returned(List.of(List.of(4.0, 8.0), List.of(3.0, 6.0), List.of(2.0, 4.0)));
    }

    @Test
    @Schedules(100)
    void calls_are_independent() throws Exception {
        RecordedNumbers.takeTheirMaximum();

        Call<List<List<Double>>> first =
                call(() -> ParallelComprehensions.parallelComprehensions(List.of(2.0)));
        Call<List<List<Double>>> second =
                start(() -> ParallelComprehensions.parallelComprehensions(List.of(8.0, 16.0)));
        sleepThenSettle(ofSeconds(1));
        Call<List<List<Double>>> third =
                start(() -> ParallelComprehensions.parallelComprehensions(List.of(4.0, 6.0)));

        assertThat(first).as("the first call has one maximum").returned(List.of(List.of(1.0, 2.0)));
        assertThat(third.join())
                .as("the third call begins while the second is running")
                .returned(List.of(List.of(2.0, 4.0), List.of(3.0, 6.0)));
        assertThat(second.join())
                .as("the second call begins when the first has returned")
                .returned(List.of(List.of(4.0, 8.0), List.of(8.0, 16.0)));

        Observed.part("at-once");
        Call<List<List<Double>>> fourth =
                start(() -> ParallelComprehensions.parallelComprehensions(List.of(2.0, 4.0)));
        Call<List<List<Double>>> fifth =
                start(() -> ParallelComprehensions.parallelComprehensions(List.of(3.0, 5.0, 6.0)));

        assertThat(fourth.join())
                .as("two calls begin at the same moment; this one has two maxima")
                .returned(List.of(List.of(1.0, 2.0), List.of(2.0, 4.0)));
        assertThat(fifth.join())
                .as("two calls begin at the same moment; this one has three maxima")
                .returned(List.of(List.of(1.5, 3.0), List.of(2.5, 5.0), List.of(3.0, 6.0)));
    }

    @Test
    @Schedules(50)
    void measures_what_passes() throws Exception {
        Duration whole = Salt.duration("whole", ofSeconds(7), ofSeconds(3), ofSeconds(9));
        Duration passes = whole.plusNanos(Salt.number("nanos", 531_000_117, 1, 999_999_999));
        List<Double> maxima = RecordedNumbers.take(passes);

        Call<Duration> call = call(ParallelComprehensions::measureRuntime);

        Observed.returned("whole-seconds", call, whole);
        Observed.returned("always-ten", call, ofSeconds(10));

        assertThat(call).as(text("these generators take %s", passes)).returned(passes);
        assertThat(maxima)
                .as("the maxima of the generators")
                .containsExactly(10.0, 10.0, 10.0, 10.0);

        Call<Duration> second = start(ParallelComprehensions::measureRuntime);
        sleepThenSettle(ofSeconds(1));
        Call<Duration> third = start(ParallelComprehensions::measureRuntime);

        second.join();
        third.join();
        Observed.that("third-call-held-up", third.elapsed().compareTo(passes) > 0);

        assertThat(second).as("a second call").returned(passes);
        assertThat(third).as("a third call, one second later").returned(passes);

        Observed.part("clock");
        Call<Duration> whileSet = start(ParallelComprehensions::measureRuntime);
        sleepThenSettle(ofSeconds(1));
        stepWallClock(ofHours(1));

        assertThat(whileSet.join())
                .as("the wall clock was set forward by an hour")
                .returned(passes);

        Observed.part("end-at-once");
        Call<Duration> early = start(ParallelComprehensions::measureRuntime);
        sleepThenSettle(ofSeconds(1));
        RecordedNumbers.take(passes.minusSeconds(1));
        Call<Duration> late = start(ParallelComprehensions::measureRuntime);

        assertThat(early.join()).as("another call ends at the same moment").returned(passes);
        assertThat(late.join())
                .as("another call, which began one second earlier, ends at the same moment")
                .returned(passes.minusSeconds(1));
    }

    @Test
    void starts_a_hundred_at_once() {
        Duration each =
                Salt.duration(
                        "each",
                        ofNanos(5_300_000_007L),
                        ofNanos(3_000_000_001L),
                        ofNanos(9_999_999_999L));
        RecordedNumbers.take(each);
        List<Double> hundred = Collections.nCopies(100, 10.0);

        assertThat(call(() -> ParallelComprehensions.parallelComprehensions(hundred)))
                .as("a hundred comprehensions of the same time take this time together")
                .took(each);
        Observed.part("no-maxima");
        assertThat(call(() -> ParallelComprehensions.parallelComprehensions(List.of())))
                .as("there are no maxima")
                .returned(List.of());
    }

    @Test
    void failure_surfaces() {
        RuntimeException broken = new IllegalStateException("no more luck");
        RecordedNumbers.fail(Map.of(10.0, broken));
        List<Double> maxima = List.of(30.0, 10.0, 20.0);

        assertThat(call(() -> ParallelComprehensions.parallelComprehensions(maxima)))
                .as("the generator up to 10 fails")
                .threwOrWrapped(broken);

        RecordedNumbers.fail(Map.of(10.0, broken, 20.0, broken, 30.0, broken));

        assertThat(call(() -> ParallelComprehensions.parallelComprehensions(maxima)))
                .as("all generators fail")
                .threwOrWrapped(broken);
        assertThat(call(ParallelComprehensions::measureRuntime))
                .as("the generators that measureRuntime starts fail")
                .threwOrWrapped(broken);

        Observed.part("after-a-failure");
        RecordedNumbers.fail(Map.of(10.0, broken));
        Call<List<List<Double>>> bad =
                start(() -> ParallelComprehensions.parallelComprehensions(List.of(10.0)));
        Call<List<List<Double>>> good =
                start(() -> ParallelComprehensions.parallelComprehensions(List.of(20.0)));

        assertThat(bad.join())
                .as("the generator of this call fails, and that of another call does not")
                .threwOrWrapped(broken);
        assertThat(good.join())
                .as("the generator of this call does not fail, but those of other calls do")
                .returned(List.of(List.of(10.0, 20.0)));
    }

    @Test
    void leaves_nothing_running() throws Exception {
        List<Double> maxima = List.of(30.0, 10.0, 20.0);
        RecordedNumbers.takeTheirMaximum();
        Call<List<List<Double>>> good =
                call(() -> ParallelComprehensions.parallelComprehensions(maxima));
        RecordedNumbers.fail(Map.of(10.0, new IllegalStateException("no more luck")));
        Call<List<List<Double>>> bad =
                call(() -> ParallelComprehensions.parallelComprehensions(maxima));
        sleepThenSettle(ofMinutes(1));

        assertThat(good).leftNothingRunning();
        assertThat(bad)
                .as("one comprehension has failed, and all others have ended")
                .hasNothingRunning();
    }
}
