package dev.simul.task.ratelimiter;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofNanos;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import dev.simul.task.RealTime;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class RateLimiterRealTimeTest {
    private final RealTime time = RealTime.scaled(10);

    @Test
    void permits_grow_at_the_rate() {
        time.takes(
                ofMillis(6500),
                () -> {
                    RateLimiter limiter = new RateLimiter(3, time.of(ofSeconds(1)));
                    Queue<Duration> served = new ConcurrentLinkedQueue<>();
                    long start = System.nanoTime();
                    try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
                        for (int i = 0; i < 5; i++) {
                            callers.submit(() -> {
                                limiter.acquire();
                                return served.add(ofNanos(System.nanoTime() - start));
                            });
                        }
                        time.sleep(ofMillis(6500));
                        limiter.acquire();
                    }
                    List<Duration> sorted = served.stream().sorted().toList();
                    assertThat(sorted.get(2)).isLessThan(time.of(ofSeconds(1)));
                    assertThat(sorted.get(3)).isGreaterThanOrEqualTo(time.of(ofSeconds(1)));
                    return assertThat(sorted.get(4)).isGreaterThanOrEqualTo(time.of(ofSeconds(2)));
                });
    }

    @Test
    void loses_nothing_of_an_interval_that_is_not_whole_milliseconds() {
        Duration interval = ofNanos(3_333_333);
        time.takes(
                interval.multipliedBy(100 * 10),
                () -> {
                    RateLimiter limiter = new RateLimiter(1, interval);
                    for (int i = 0; i < 101; i++) {
                        limiter.acquire();
                    }
                    return null;
                });
    }

    @Test
    void an_interrupted_caller_takes_no_permit() throws Exception {
        RateLimiter limiter = new RateLimiter(1, ofSeconds(1));
        limiter.acquire();
        long start = System.nanoTime();

        assertThat(
                        RealTime.interrupt(
                                () -> true,
                                () -> {
                                    limiter.acquire();
                                    return "a permit";
                                }))
                .isInstanceOf(InterruptedException.class);

        limiter.acquire();
        assertThat(ofNanos(System.nanoTime() - start)).isLessThan(ofMillis(1900));
    }
}
