package dev.simul.task.asynccomprehension;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.simul.task.RealTime;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class AsyncComprehensionRealTimeTest {
    private final RealTime time = RealTime.scaled(10);
    private final AtomicBoolean closed = new AtomicBoolean();

    @Test
    void keeps_the_numbers_that_pass() {
        time.takes(
                ofSeconds(5),
                () -> {
                    come(5, 9, 7, 2, 8);

                    List<Double> kept = AsyncComprehension.asyncComprehension(x -> x > 6);

                    return assertThat(kept).containsExactly(9.0, 7.0, 8.0);
                });
    }

    @Test
    void closes_the_generator_when_the_test_fails() {
        IllegalStateException failure = new IllegalStateException("too large");
        time.takes(
                ofSeconds(2),
                () -> {
                    come(5, 9, 7, 2, 8);

                    return assertThatThrownBy(() ->
                                    AsyncComprehension.asyncComprehension(x -> {
                                        if (x > 8) {
                                            throw failure;
                                        }
                                        return true;
                                    }))
                            .satisfiesAnyOf(
                                    thrown -> assertThat(thrown).isSameAs(failure),
                                    thrown -> assertThat(thrown).hasRootCause(failure));
                });
        RealTime.soon(() -> assertThat(closed).isTrue());
    }

    private void come(double... numbers) {
        Iterator<Double> left = DoubleStream.of(numbers).boxed().iterator();
        AsyncGenerator.source =
                () ->
                        () -> {
                            if (!left.hasNext()) {
                                return Optional.empty();
                            }
                            try {
                                time.sleep(ofSeconds(1));
                            } catch (InterruptedException interruption) {
                                closed.set(true);
                                throw interruption;
                            }
                            return Optional.of(left.next());
                        };
    }
}
