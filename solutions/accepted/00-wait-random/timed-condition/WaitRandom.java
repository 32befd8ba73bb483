package dev.simul.task.waitrandom;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** Waits for a condition that is never signalled. */
public final class WaitRandom {
    private static final Lock LOCK = new ReentrantLock();
    private static final Condition NEVER = LOCK.newCondition();

    private WaitRandom() {}

    public static Duration waitRandom(Duration maxDelay) throws InterruptedException {
        long millis = Math.round(Math.random() * maxDelay.toMillis());
        long left = TimeUnit.MILLISECONDS.toNanos(millis);
        LOCK.lock();
        try {
            while (left > 0) {
                left = NEVER.awaitNanos(left);
            }
        } finally {
            LOCK.unlock();
        }
        return Duration.ofMillis(millis);
    }

    public static Duration waitRandom() throws InterruptedException {
        return waitRandom(Duration.ofSeconds(10));
    }
}
