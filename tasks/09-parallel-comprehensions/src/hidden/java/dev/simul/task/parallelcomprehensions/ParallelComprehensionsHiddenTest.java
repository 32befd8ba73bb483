package dev.simul.task.parallelcomprehensions;

import static dev.simul.checks.Calls.call;
import static dev.simul.checks.CheckAssertions.assertThat;
import static dev.simul.simulation.Simulation.sleepThenSettle;
import static java.time.Duration.ofMillis;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;

import dev.simul.checks.Call;
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

        assertThat(call)
                .as("each of three comprehensions gets both numbers of its own generator")
                .returned(Collections.nCopies(3, List.of(4.0, 8.0)));
        assertThat(maxima).as("the maxima of the generators").containsExactly(8.0, 8.0, 8.0);
    }

    @Test
    void measures_what_passes() {
        List<Double> maxima = RecordedNumbers.take(ofMillis(7500));

        Call<Duration> call = call(ParallelComprehensions::measureRuntime);

        assertThat(call).as("these generators take 7.5 s").returned(ofMillis(7500));
        assertThat(maxima)
                .as("the maxima of the generators")
                .containsExactly(10.0, 10.0, 10.0, 10.0);
    }

    @Test
    void starts_a_hundred_at_once() {
        RecordedNumbers.take(ofSeconds(5));
        List<Double> hundred = Collections.nCopies(100, 10.0);

        assertThat(call(() -> ParallelComprehensions.parallelComprehensions(hundred)))
                .as("a hundred comprehensions of 5 s each take 5 s at the same time")
                .took(ofSeconds(5));
    }

    @Test
    void failure_surfaces() {
        RuntimeException broken = new IllegalStateException("no more luck");
        RecordedNumbers.fail(Map.of(10.0, broken));
        List<Double> maxima = List.of(30.0, 10.0, 20.0);

        assertThat(call(() -> ParallelComprehensions.parallelComprehensions(maxima)))
                .as("the generator up to 10 fails")
                .threwOrWrapped(broken);
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
