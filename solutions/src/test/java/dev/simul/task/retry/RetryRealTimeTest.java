package dev.simul.task.retry;

import static java.time.Duration.ofHours;
import static java.time.Duration.ofMillis;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.simul.task.RealTime;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RetryRealTimeTest {
    private final RealTime time = RealTime.scaled(20);
    private final IllegalStateException busy = new IllegalStateException("the line is busy");
    private final Queue<Duration> bounds = new ConcurrentLinkedQueue<>();

    @Test
    void the_third_attempt_succeeds() {
        time.takes(
                ofMillis(8200),
                () -> {
                    draw(ofMillis(700), ofMillis(1500));

                    String result = Retry.retry(attempts()::next, policy(ofMinutes(1)));

                    assertThat(result).isEqualTo("hello");
                    return assertThat(bounds)
                            .containsExactly(time.of(ofSeconds(1)), time.of(ofSeconds(2)));
                });
    }

    @Test
    void gives_up_before_a_pause_that_ends_too_late() {
        time.takes(
                ofMillis(5700),
                () -> {
                    draw(ofMillis(700), ofMillis(1500));

                    Throwable thrown =
                            catchThrowable(
                                    () -> Retry.retry(attempts()::next, policy(ofMillis(6900))));

                    return assertThat(thrown).isSameAs(busy);
                });
    }

    @Test
    void ends_a_pause_when_interrupted() throws Exception {
        Jitter.draw = bound -> ofHours(9);
        AtomicInteger made = new AtomicInteger();

        Throwable thrown =
                RealTime.interrupt(
                        () -> made.get() == 1,
                        () ->
                                Retry.retry(
                                        () -> {
                                            made.incrementAndGet();
                                            throw busy;
                                        },
                                        policy(ofHours(1000))));

        assertThat(thrown).isInstanceOf(InterruptedException.class);
        assertThat(made).hasValue(1);
    }

    private Policy policy(Duration deadline) {
        return new Policy(
                5,
                time.of(ofSeconds(1)),
                time.of(ofSeconds(10)),
                time.of(deadline),
                failure -> true);
    }

    private void draw(Duration... pauses) {
        Queue<Duration> left = new ConcurrentLinkedQueue<>(List.of(pauses));
        bounds.clear();
        Jitter.draw =
                bound -> {
                    bounds.add(bound);
                    return time.of(left.remove());
                };
    }

    private Attempts attempts() {
        return new Attempts();
    }

    /** Fails after 2 s and after 3 s, and then succeeds after 1 s. */
    private final class Attempts {
        private final AtomicInteger made = new AtomicInteger();

        String next() throws InterruptedException {
            switch (made.incrementAndGet()) {
                case 1 -> time.sleep(ofSeconds(2));
                case 2 -> time.sleep(ofSeconds(3));
                default -> {
                    time.sleep(ofSeconds(1));
                    return "hello";
                }
            }
            throw busy;
        }
    }
}
