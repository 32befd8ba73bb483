package dev.simul.task.asyncgenerator;

import static dev.simul.checks.Calls.call;
import static dev.simul.checks.CheckAssertions.assertThat;
import static java.time.Duration.ZERO;
import static java.time.Duration.ofSeconds;

import dev.simul.checks.Call;
import dev.simul.checks.Observed;
import dev.simul.checks.Simulated;
import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

@Simulated(given = Consumer.class)
class AsyncGeneratorTest {

    @Test
    void comes_one_a_second() {
        Call<Void> call = call(() -> Consumer.use(AsyncGenerator.asyncGenerator(), ZERO));
        Call<?> first = call(() -> AsyncGenerator.asyncGenerator().findFirst());
        Observed.that("first-number-comes-last", first.elapsed().equals(ofSeconds(10)));

        assertThat(call)
                .spans("use")
                .as("each number is used as soon as it arrives")
                .startedAt(
                        LongStream.rangeClosed(1, 10)
                                .mapToObj(Duration::ofSeconds)
                                .toArray(Duration[]::new));
    }

    @Test
    void ten_numbers_from_0_to_10() {
        Call<List<Double>> call = call(() -> AsyncGenerator.asyncGenerator().toList());
        Observed.inValue("off-by-one", call, numbers -> Math.abs(numbers.size() - 10) == 1);

        assertThat(call)
                .returnedMatching(
                        numbers ->
                                numbers.size() == 10
                                        && numbers.stream().allMatch(x -> 0 <= x && x <= 10),
                        "ten numbers from 0 to 10");
    }
}
