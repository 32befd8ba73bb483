package dev.simul.junit.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.simul.junit.Simulated;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Simulated(horizonDays = 2)
public class StoppedSample {
    @Test
    void deadlocks() throws InterruptedException {
        ReentrantLock left = new ReentrantLock();
        ReentrantLock right = new ReentrantLock();
        Thread other = Thread.ofVirtual().name("other").start(() -> lock(right, left));
        lock(left, right);
        other.join();
    }

    private static void lock(ReentrantLock first, ReentrantLock second) {
        first.lock();
        try {
            Thread.sleep(Duration.ofHours(1));
            second.lock();
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
        } finally {
            first.unlock();
        }
    }

    @Test
    void waits_too_long() throws InterruptedException {
        Thread.sleep(Duration.ofDays(3));
    }

    @Test
    @Simulated(horizonDays = 4)
    void may_wait_longer() throws InterruptedException {
        Thread.sleep(Duration.ofDays(3));
    }

    @Test
    void loses_a_thread() throws InterruptedException {
        Thread lost =
                Thread.ofVirtual()
                        .start(() -> {
                            throw new IllegalArgumentException("nobody sees this");
                        });
        lost.join();
    }

    @Test
    void is_wrong() {
        assertEquals(1, 2);
    }

    @Test
    void assumes_something() {
        assumeTrue(false, "not here");
    }

    @Test
    @Timeout(10)
    void waits_longer_than_a_timeout_of_junit() throws InterruptedException {
        Thread.sleep(Duration.ofDays(1));
    }

    @Test
    void leaves_a_thread_behind() {
        Thread.startVirtualThread(() -> {
            try {
                new CountDownLatch(1).await(1, TimeUnit.DAYS);
            } catch (InterruptedException interruption) {
                Thread.currentThread().interrupt();
            }
        });
    }
}
