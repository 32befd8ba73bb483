package dev.simul.task.tasks;

import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.simul.task.RealTime;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class TasksRealTimeTest {
    private final RealTime time = RealTime.scaled(100);

    @Test
    void goes_on_beside_its_caller() {
        WaitRandom.waiting = max -> time.sleep(ofSeconds(30));

        time.takes(
                ofSeconds(30),
                () -> {
                    Future<Duration> task = Tasks.taskWaitRandom(ofMinutes(1));
                    time.sleep(ofSeconds(20));
                    assertThat(task.isDone()).isFalse();
                    return assertThat(task.get()).isEqualTo(ofSeconds(30));
                });
    }

    @Test
    void stops_its_wait_when_cancelled() {
        CountDownLatch started = new CountDownLatch(1);
        CountDownLatch stopped = new CountDownLatch(1);
        WaitRandom.waiting =
                max -> {
                    started.countDown();
                    try {
                        Thread.sleep(ofMinutes(10));
                        return max;
                    } catch (InterruptedException interruption) {
                        stopped.countDown();
                        throw interruption;
                    }
                };

        Future<Duration> task = Tasks.taskWaitRandom(ofMinutes(1));
        await().until(() -> started.getCount() == 0);
        task.cancel(true);

        RealTime.soon(() -> assertThat(stopped.getCount()).isZero());
        assertThat(task.isCancelled()).isTrue();
    }

    @Test
    void fails_as_its_wait_does() {
        IllegalStateException failure = new IllegalStateException("the clock has stopped");
        WaitRandom.waiting =
                max -> {
                    throw failure;
                };

        Future<Duration> task = Tasks.taskWaitRandom(ofMinutes(1));

        assertThatThrownBy(task::get).isInstanceOf(ExecutionException.class).hasRootCause(failure);
    }
}
