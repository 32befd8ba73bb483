package dev.simul.task.waitrandom;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** Board 00: waits for a random time and returns how long it waited. */
public final class WaitRandom {
    private WaitRandom() {}

    /**
     * Waits for a random time and returns that time.
     *
     * @param maxDelay the longest time to wait, in whole milliseconds, zero or more
     * @return the time it waited: whole milliseconds, from zero to {@code maxDelay}, inclusive
     * @throws InterruptedException if the thread is interrupted; the wait ends at that moment
     */
    public static Duration waitRandom(Duration maxDelay) throws InterruptedException {
        long millis = ThreadLocalRandom.current().nextLong(maxDelay.toMillis() + 1);
        Duration delay = Duration.ofMillis(millis);
        Thread.sleep(delay);
        return delay;
    }

    /**
     * Waits for a random time of at most ten seconds and returns that time.
     *
     * @return the time it waited: whole milliseconds, from zero to ten seconds, inclusive
     * @throws InterruptedException if the thread is interrupted; the wait ends at that moment
     */
    public static Duration waitRandom() throws InterruptedException {
        return waitRandom(Duration.ofSeconds(10));
    }
}
