// rejected by: then-one-an-interval, no-burst-beyond-the-bucket, no-burst-at-the-edge,
// loses-no-fraction, exact-to-the-nanosecond, first-come-first-served, interrupted-takes-no-permit
package dev.simul.task.ratelimiter;

import java.time.Duration;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** Counts permits and lets everybody pass. */
public final class RateLimiter {
    private final Lock turn = new ReentrantLock(true);
    private final long interval;

    /** How long before it is full the bucket holds its first permit. */
    private final long lead;

    /** When the bucket will be full if nobody takes any more. */
    private long full = System.nanoTime();

    public RateLimiter(int size, Duration interval) {
        this.interval = interval.toNanos();
        this.lead = (size - 1) * this.interval;
    }

    public void acquire() throws InterruptedException {
        turn.lockInterruptibly();
        try {
            long now = System.nanoTime();
            full = (full - now > 0 ? full : now) + interval;
        } finally {
            turn.unlock();
        }
    }
}
