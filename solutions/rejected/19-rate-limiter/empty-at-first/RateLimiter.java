// rejected by: full-bucket-at-once, then-one-an-interval, exact-to-the-nanosecond,
// first-come-first-served, no-burst-beyond-the-bucket, waits-without-polling
// advice: bucket-is-empty-at-first
package dev.simul.task.ratelimiter;

import java.time.Duration;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** Starts with an empty bucket. */
public final class RateLimiter {
    private final Lock turn = new ReentrantLock(true);
    private final long interval;

    /** The time from the first permit in the bucket until the bucket is full. */
    private final long lead;

    /** The time at which the bucket is full if no more permits are taken. */
    private long full;

    public RateLimiter(int size, Duration interval) {
        this.interval = interval.toNanos();
        this.lead = (size - 1) * this.interval;
        this.full = System.nanoTime() + size * this.interval;
    }

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
