package dev.simul.task.taskwaitn;

import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.simul.task.RealTime;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class TaskWaitNRealTimeTest {
    private final RealTime time = RealTime.scaled(100);

    @Test
    void tasks_overlap() {
        time.takes(
                ofSeconds(30),
                () -> {
                    Queue<Duration> delays =
                            new ConcurrentLinkedQueue<>(
                                    List.of(ofSeconds(30), ofSeconds(10), ofSeconds(20)));
                    Tasks.waiting = max -> time.sleep(delays.remove());

                    List<Duration> results = TaskWaitN.taskWaitN(3, ofMinutes(1));

                    assertThat(results)
                            .containsExactly(ofSeconds(10), ofSeconds(20), ofSeconds(30));
                    return results;
                });
    }

    @Test
    void keeps_all_results_of_the_same_moment() {
        time.takes(
                ofSeconds(50),
                () -> {
                    Tasks.waiting = max -> time.sleep(ofSeconds(50));

                    List<Duration> results = TaskWaitN.taskWaitN(200, ofMinutes(1));

                    assertThat(results).isEqualTo(Collections.nCopies(200, ofSeconds(50)));
                    return results;
                });
    }

    @Test
    void throws_the_failure_of_a_task() {
        IllegalStateException failure = new IllegalStateException("the clock has stopped");
        AtomicInteger started = new AtomicInteger();
        Tasks.waiting =
                max -> {
                    if (started.incrementAndGet() == 2) {
                        throw failure;
                    }
                    return time.sleep(ofSeconds(10));
                };

        assertThatThrownBy(() -> TaskWaitN.taskWaitN(3, ofMinutes(1)))
                .satisfiesAnyOf(
                        thrown -> assertThat(thrown).isSameAs(failure),
                        thrown -> assertThat(thrown).hasRootCause(failure));
    }
}
