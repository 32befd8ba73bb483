package dev.simul.task.timeout;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.simul.task.RealTime;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class TimeoutRealTimeTest {
    private final RealTime time = RealTime.scaled(25);
    private final AtomicInteger interrupted = new AtomicInteger();

    @Test
    void replaces_late_results_at_the_limit() {
        time.takes(
                ofSeconds(10),
                () -> {
                    interrupted.set(0);

                    List<String> results =
                            Timeout.withTimeout(
                                    List.of(
                                            succeeds(ofSeconds(4), "amber"),
                                            succeeds(ofSeconds(30), "beryl"),
                                            succeeds(ofSeconds(16), "coral")),
                                    time.of(ofSeconds(10)),
                                    "fallback");

                    assertThat(results).containsExactly("amber", "fallback", "fallback");
                    RealTime.soon(() -> assertThat(interrupted).hasValue(2));
                    return results;
                });
    }

    @Test
    void returns_as_soon_as_all_tasks_are_done() {
        time.takes(
                ofSeconds(8),
                () ->
                        assertThat(
                                        Timeout.withTimeout(
                                                List.of(
                                                        succeeds(ofSeconds(8), "amber"),
                                                        succeeds(ofSeconds(4), "beryl")),
                                                time.of(ofSeconds(30)),
                                                "fallback"))
                                .containsExactly("amber", "beryl"));
    }

    @Test
    void throws_the_failure_of_a_task_that_is_not_late() {
        TimeoutException failure = new TimeoutException("of the task itself");

        assertThatThrownBy(() ->
                        Timeout.withTimeout(
                                List.of(
                                        succeeds(ofSeconds(1), "amber"),
                                        () -> {
                                            throw failure;
                                        }),
                                Duration.ofMinutes(1),
                                "fallback"))
                .satisfiesAnyOf(
                        thrown -> assertThat(thrown).isSameAs(failure),
                        thrown -> assertThat(thrown).hasRootCause(failure));
    }

    private Callable<String> succeeds(Duration delay, String result) {
        return () -> {
            try {
                time.sleep(delay);
            } catch (InterruptedException interruption) {
                interrupted.incrementAndGet();
                throw interruption;
            }
            return result;
        };
    }
}
