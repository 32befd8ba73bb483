package dev.simul.task.parallelcomprehensions;

import static dev.simul.checks.Calls.call;
import static java.time.Duration.ofSeconds;

import dev.simul.checks.Call;
import dev.simul.checks.Picture;
import dev.simul.checks.Simulated;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

@Simulated(given = {AsyncGenerator.class, AsyncComprehension.class, RecordedNumbers.class})
class ParallelComprehensionsExample {
    @Test
    void three_comprehensions(TestReporter reporter) {
        RecordedNumbers.take(ofSeconds(10));

        Call<List<List<Double>>> call =
                call(() ->
                        ParallelComprehensions.parallelComprehensions(List.of(30.0, 10.0, 20.0)));

        reporter.publishEntry(
                Picture.KEY,
                Picture.of("Three comprehensions of ten seconds each run at the same time", call));
    }
}
