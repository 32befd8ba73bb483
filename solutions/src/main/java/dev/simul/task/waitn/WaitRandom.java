package dev.simul.task.waitn;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** Board 00, finished: waits for a random time and returns how long it waited. */
public final class WaitRandom {
    /** How to wait; the checks replace this with waits of known length. */
    static Waiting waiting = WaitRandom::sleep;

    private WaitRandom() {}

    /**
     * Waits for a random time and returns that time.
     *
     * @param maxDelay the longest time to wait, in whole milliseconds, zero or more
     * @return the time it waited: whole milliseconds, from zero to {@code maxDelay}, inclusive
     * @throws InterruptedException if the thread is interrupted; the wait ends at that moment
     */
    public static Duration waitRandom(Duration maxDelay) throws InterruptedException {
        return waiting.waitUpTo(maxDelay);
    }

    private static Duration sleep(Duration maxDelay) throws InterruptedException {
        long millis = ThreadLocalRandom.current().nextLong(maxDelay.toMillis() + 1);
        Duration delay = Duration.ofMillis(millis);
        Thread.sleep(delay);
        return delay;
    }

    /** A way to wait. */
    interface Waiting {
        Duration waitUpTo(Duration maxDelay) throws InterruptedException;
    }
}
