package dev.simul.task.waitrandom;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/** Waits in a monitor that nobody notifies, and waits again after a spurious wake-up. */
public final class WaitRandom {
    private WaitRandom() {}

    public static Duration waitRandom(Duration maxDelay) throws InterruptedException {
        long millis = ThreadLocalRandom.current().nextLong(0, maxDelay.toMillis() + 1);
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        long left = end - System.nanoTime();
        Object nobody = new Object();
        synchronized (nobody) {
            while (left > 0) {
                TimeUnit.NANOSECONDS.timedWait(nobody, left);
                left = end - System.nanoTime();
            }
        }
        return Duration.ofMillis(millis);
    }

    public static Duration waitRandom() throws InterruptedException {
        return waitRandom(Duration.ofSeconds(10));
    }
}
