package dev.simul.task.ratelimiter;

import java.time.Duration;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** Board 19: hands out permits from a bucket in which they grow again. */
public final class RateLimiter {
    private final Lock turn = new ReentrantLock(true);
    private final long interval;

    /** How long before it is full the bucket holds its first permit. */
    private final long lead;

    /** When the bucket will be full if nobody takes any more. */
    private long full = System.nanoTime();

    /**
     * Makes a limiter whose bucket is full.
     *
     * @param size how many permits the bucket holds, at least one
     * @param interval how long it takes a missing permit to grow, more than zero
     */
    public RateLimiter(int size, Duration interval) {
        this.interval = interval.toNanos();
        this.lead = (size - 1) * this.interval;
    }

    /**
     * Takes a permit out of the bucket, and waits for one where there is none. Those who wait are
     * served in the order in which they came.
     *
     * @throws InterruptedException if the thread is interrupted while it waits; no permit is taken
     */
    public void acquire() throws InterruptedException {
        turn.lockInterruptibly();
        try {
            long wait = full - lead - System.nanoTime();
            if (wait > 0) {
                Thread.sleep(Duration.ofNanos(wait));
            }
            long now = System.nanoTime();
            full = (full - now > 0 ? full : now) + interval;
        } finally {
            turn.unlock();
        }
    }
}
