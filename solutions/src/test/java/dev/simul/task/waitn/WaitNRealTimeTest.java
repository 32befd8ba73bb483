package dev.simul.task.waitn;

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

class WaitNRealTimeTest {
    @Test
    void waits_overlap() {
        RealTime.agrees(
                ofSeconds(30),
                100,
                () -> {
                    Queue<Duration> delays =
                            new ConcurrentLinkedQueue<>(
                                    List.of(ofMillis(300), ofMillis(100), ofMillis(200)));
                    WaitRandom.waiting = max -> sleep(delays.remove());

                    List<Duration> results = WaitN.waitN(3, ofMinutes(1));

                    assertThat(results)
                            .containsExactly(ofMillis(100), ofMillis(200), ofMillis(300));
                    return results;
                });
    }

    private static Duration sleep(Duration time) throws InterruptedException {
        Thread.sleep(time);
        return time;
    }
}
