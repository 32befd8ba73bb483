package dev.simul.task.asyncgenerator;

import static java.time.Duration.ZERO;
import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import dev.simul.task.RealTime;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AsyncGeneratorRealTimeTest {
    /** The task says that a number comes each second, so its times cannot be shortened. */
    private final RealTime time = RealTime.scaled(1);

    @Test
    void does_not_drift() {
        time.takes(
                ofMillis(2400),
                () -> {
                    try (Stream<Double> numbers = AsyncGenerator.asyncGenerator()) {
                        numbers.limit(2)
                                .forEach(number -> {
                                    assertThat(number).isBetween(0.0, 10.0);
                                    use();
                                });
                    }
                    return null;
                });
    }

    @Test
    void delivers_a_number_on_time_to_a_consumer_that_comes_late() {
        time.takes(
                ofSeconds(1),
                () -> {
                    try (Stream<Double> numbers = AsyncGenerator.asyncGenerator()) {
                        time.sleep(ofMillis(900));
                        return assertThat(numbers.findFirst()).isPresent();
                    }
                });
    }

    @Test
    void can_be_closed_before_the_first_number() {
        time.takes(
                ZERO,
                () -> {
                    AsyncGenerator.asyncGenerator().close();
                    return null;
                });
    }

    @Test
    void ends_its_wait_when_interrupted() throws Exception {
        Throwable thrown =
                RealTime.interrupt(
                        () -> true,
                        () -> {
                            try (Stream<Double> numbers = AsyncGenerator.asyncGenerator()) {
                                return numbers.toList();
                            }
                        });

        assertThat(thrown).isInstanceOf(RuntimeException.class);
    }

    private void use() {
        try {
            time.sleep(ofMillis(400));
        } catch (InterruptedException interruption) {
            throw new IllegalStateException(interruption);
        }
    }
}
