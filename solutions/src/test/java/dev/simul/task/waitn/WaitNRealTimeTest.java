package dev.simul.task.waitn;

import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.simul.task.RealTime;
import java.io.IOException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class WaitNRealTimeTest {
    private final RealTime time = RealTime.scaled(100);

    @Test
    void waits_overlap() {
        time.takes(
                ofSeconds(30),
                () -> {
                    Queue<Duration> delays =
                            new ConcurrentLinkedQueue<>(
                                    List.of(ofSeconds(30), ofSeconds(10), ofSeconds(20)));
                    WaitRandom.waiting = max -> time.sleep(delays.remove());

                    List<Duration> results = WaitN.waitN(3, ofMinutes(1));

                    assertThat(results)
                            .containsExactly(ofSeconds(10), ofSeconds(20), ofSeconds(30));
                    return results;
                });
    }

    @Test
    void a_hundred_waits_overlap() {
        time.takes(
                ofSeconds(50),
                () -> {
                    WaitRandom.waiting = max -> time.sleep(ofSeconds(50));

                    List<Duration> results = WaitN.waitN(100, ofMinutes(1));

                    assertThat(results).isEqualTo(Collections.nCopies(100, ofSeconds(50)));
                    return results;
                });
    }

    @Test
    void throws_the_failure_of_a_wait() {
        IOException failure = new IOException("the clock has stopped");
        AtomicInteger started = new AtomicInteger();
        WaitRandom.waiting =
                max -> {
                    if (started.incrementAndGet() == 2) {
                        throw new IllegalStateException(failure);
                    }
                    return time.sleep(ofSeconds(10));
                };

        assertThatThrownBy(() -> WaitN.waitN(3, ofMinutes(1))).hasRootCause(failure);
    }
}
