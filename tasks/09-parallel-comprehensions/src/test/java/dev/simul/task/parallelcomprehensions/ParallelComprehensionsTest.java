package dev.simul.task.parallelcomprehensions;

import static dev.simul.checks.Calls.call;
import static dev.simul.checks.CheckAssertions.assertThat;
import static java.time.Duration.ofSeconds;

import dev.simul.checks.Call;
import dev.simul.checks.Simulated;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

@Simulated(given = {AsyncGenerator.class, AsyncComprehension.class, RecordedNumbers.class})
class ParallelComprehensionsTest {

    @Test
    void four_take_ten_seconds() {
        Call<Duration> call = call(ParallelComprehensions::measureRuntime);

        assertThat(call)
                .as("four lists of ten numbers, one number per second, all at once")
                .returned(ofSeconds(10))
                .took(ofSeconds(10));
    }

    @Test
    void comprehensions_overlap() {
        RecordedNumbers.takeTheirMaximum();

        Call<List<List<Double>>> call =
                call(() ->
                        ParallelComprehensions.parallelComprehensions(List.of(30.0, 10.0, 20.0)));

        assertThat(call)
                .as("all comprehensions run at the same time, so the longest decides")
                .took(ofSeconds(30));
        assertThat(call).spans("generator").overlapped();
    }
}
