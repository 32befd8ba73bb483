package dev.simul.task.waitrandom;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Parks repeatedly until the deadline has passed. */
public final class WaitRandom {
    private WaitRandom() {}

    public static Duration waitRandom(Duration maxDelay) throws InterruptedException {
        long millis = (long) (Math.random() * (maxDelay.toMillis() + 1));
        long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        long left = deadline - System.nanoTime();
        while (left > 0) {
            LockSupport.parkNanos(left);
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            left = deadline - System.nanoTime();
        }
        return Duration.ofMillis(millis);
    }

    public static Duration waitRandom() throws InterruptedException {
        return waitRandom(Duration.ofSeconds(10));
    }
}
