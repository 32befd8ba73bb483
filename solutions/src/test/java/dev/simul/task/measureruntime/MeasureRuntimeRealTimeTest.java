package dev.simul.task.measureruntime;

import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import dev.simul.task.RealTime;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;

class MeasureRuntimeRealTimeTest {
    private final RealTime time = RealTime.scaled(100);

    @Test
    void measures_the_waiting() {
        time.takes(
                ofSeconds(28),
                () -> {
                    Queue<Duration> delays =
                            new ConcurrentLinkedQueue<>(
                                    List.of(
                                            ofSeconds(8),
                                            ofSeconds(28),
                                            ofSeconds(12),
                                            ofSeconds(20)));
                    WaitN.waiting = max -> time.sleep(delays.remove());

                    long start = System.nanoTime();
                    Duration average = MeasureRuntime.measureTime(4, ofMinutes(1));
                    Duration all = Duration.ofNanos(System.nanoTime() - start);

                    assertThat(average)
                            .isBetween(time.of(ofSeconds(28)).dividedBy(4), all.dividedBy(4));
                    return average;
                });
    }
}
