package dev.simul.task.measureruntime;

import static java.time.Duration.ofMillis;
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
    @Test
    void measures_the_waiting() {
        RealTime.agrees(
                ofSeconds(28),
                100,
                () -> {
                    Queue<Duration> delays =
                            new ConcurrentLinkedQueue<>(
                                    List.of(
                                            ofMillis(80),
                                            ofMillis(280),
                                            ofMillis(120),
                                            ofMillis(200)));
                    WaitN.waiting = max -> sleep(delays.remove());

                    Duration average = MeasureRuntime.measureTime(4, ofMinutes(1));

                    assertThat(average).isBetween(ofMillis(70), ofMillis(80));
                    return average;
                });
    }

    private static Duration sleep(Duration time) throws InterruptedException {
        Thread.sleep(time);
        return time;
    }
}
