package dev.simul.task.ratelimiter;

import java.time.Duration;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** Board 19: hands out permits from a bucket that refills over time. */
public final class RateLimiter {
    private final Lock turn = new ReentrantLock(true);
    private final long interval;

    /** The time from the first permit in the bucket until the bucket is full. */
    private final long lead;

    /** The time at which the bucket is full if no more permits are taken. */
    private long full = System.nanoTime();

    /**
     * Creates a limiter with a full bucket.
     *
     * @param size the largest number of permits in the bucket, at least one
     * @param interval the time that a missing permit takes to grow, more than zero
     */
    public RateLimiter(int size, Duration interval) {
        this.interval = interval.toNanos();
        this.lead = (size - 1) * this.interval;
    }

    /**
     * Takes a permit from the bucket, and waits for one if there is none. Waiting callers are
     * served in the order in which they arrived.
     *
     * @throws InterruptedException if the thread is interrupted while it is waiting; no permit is
     *     taken
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
