package dev.simul.task.tasks;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.simul.task.RealTime;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class TasksRealTimeTest {
    @Test
    void goes_on_beside_its_caller() {
        WaitRandom.waiting = max -> sleep(ofMillis(300));

        RealTime.agrees(
                ofSeconds(30),
                100,
                () -> {
                    Future<Duration> task = Tasks.taskWaitRandom(ofMinutes(1));
                    Thread.sleep(ofMillis(200));
                    assertThat(task.isDone()).isFalse();
                    return task.get();
                });
    }

    @Test
    void stops_its_wait_when_cancelled() {
        CountDownLatch stopped = new CountDownLatch(1);
        WaitRandom.waiting =
                max -> {
                    try {
                        return sleep(ofMinutes(10));
                    } catch (InterruptedException interruption) {
                        stopped.countDown();
                        throw interruption;
                    }
                };

        Future<Duration> task = Tasks.taskWaitRandom(ofMinutes(1));
        await().untilAsserted(() -> {
            task.cancel(true);
            assertThat(stopped.getCount()).isZero();
        });
    }

    private static Duration sleep(Duration time) throws InterruptedException {
        Thread.sleep(time);
        return time;
    }
}
