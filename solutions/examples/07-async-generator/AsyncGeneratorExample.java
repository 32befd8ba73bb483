package dev.simul.task.asyncgenerator;

import static dev.simul.checks.Calls.call;
import static java.time.Duration.ofMillis;

import dev.simul.checks.Call;
import dev.simul.checks.Picture;
import dev.simul.checks.Simulated;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

@Simulated(given = Consumer.class)
class AsyncGeneratorExample {
    @Test
    void three_numbers_and_no_more(TestReporter reporter) {
        Call<Void> call =
                call(() -> {
                    try (Stream<Double> numbers = AsyncGenerator.asyncGenerator()) {
                        Consumer.use(numbers.limit(3), ofMillis(400));
                    }
                });

        reporter.publishEntry(
                Picture.KEY,
                Picture.of(
                        "A consumer uses each number for 0.4 seconds, and closes the stream after the third",
                        call));
    }
}
