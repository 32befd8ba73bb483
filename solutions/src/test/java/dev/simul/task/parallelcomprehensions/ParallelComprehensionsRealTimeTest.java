package dev.simul.task.parallelcomprehensions;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.simul.task.RealTime;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ParallelComprehensionsRealTimeTest {
    private final RealTime time = RealTime.scaled(20);

    @Test
    void comprehensions_overlap() {
        AsyncGenerator.source = Ten::new;
        time.takes(
                ofSeconds(10),
                () -> {
                    List<List<Double>> lists =
                            ParallelComprehensions.parallelComprehensions(
                                    List.of(30.0, 10.0, 20.0));

                    return assertThat(lists).containsExactly(ten(30.0), ten(10.0), ten(20.0));
                });
    }

    @Test
    void fifty_comprehensions_overlap() {
        AsyncGenerator.source = Ten::new;
        List<Double> maxima = IntStream.rangeClosed(1, 50).mapToObj(Double::valueOf).toList();
        time.takes(
                ofSeconds(10),
                () ->
                        assertThat(ParallelComprehensions.parallelComprehensions(maxima))
                                .isEqualTo(maxima.stream().map(Ten::list).toList()));
    }

    @Test
    void measures_four_comprehensions() {
        AsyncGenerator.source = Ten::new;
        time.takes(
                ofSeconds(10),
                () -> {
                    long start = System.nanoTime();
                    Duration measured = ParallelComprehensions.measureRuntime();
                    Duration all = Duration.ofNanos(System.nanoTime() - start);

                    return assertThat(measured).isBetween(time.of(ofSeconds(10)), all);
                });
    }

    @Test
    void throws_the_failure_of_a_comprehension() {
        IllegalStateException failure = new IllegalStateException("no more numbers");
        AsyncGenerator.source =
                max -> {
                    AsyncGenerator.Numbers numbers = new Ten(max);
                    return () -> {
                        if (max == 10) {
                            throw failure;
                        }
                        return numbers.next();
                    };
                };

        assertThatThrownBy(() ->
                        ParallelComprehensions.parallelComprehensions(List.of(30.0, 10.0, 20.0)))
                .satisfiesAnyOf(
                        thrown -> assertThat(thrown).isSameAs(failure),
                        thrown -> assertThat(thrown).hasRootCause(failure));
    }

    private static List<Double> ten(double number) {
        return Ten.list(number);
    }

    /** Ten equal numbers, one per second. */
    private final class Ten implements AsyncGenerator.Numbers {
        private final double number;
        private int left = 10;

        Ten(double number) {
            this.number = number;
        }

        static List<Double> list(double number) {
            return Collections.nCopies(10, number);
        }

        @Override
        public Optional<Double> next() throws InterruptedException {
            if (left == 0) {
                return Optional.empty();
            }
            left--;
            time.sleep(ofSeconds(1));
            return Optional.of(number);
        }
    }
}
