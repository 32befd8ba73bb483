// rejected by: exact-to-the-nanosecond
// advice: milliseconds-are-exact-enough
package dev.simul.task.ratelimiter;

import java.time.Duration;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** Computes in milliseconds. */
public final class RateLimiter {
    private final Lock turn = new ReentrantLock(true);
    private final long interval;

    /** The time from the first permit in the bucket until the bucket is full. */
    private final long lead;

    /** The time at which the bucket is full if no more permits are taken. */
    private long full = System.currentTimeMillis();

    public RateLimiter(int size, Duration interval) {
        this.interval = interval.toMillis();
        this.lead = (size - 1) * this.interval;
    }

    public void acquire() throws InterruptedException {
        turn.lockInterruptibly();
        try {
            long wait = full - lead - System.currentTimeMillis();
            if (wait > 0) {
                Thread.sleep(wait);
            }
            long now = System.currentTimeMillis();
            full = (full - now > 0 ? full : now) + interval;
        } finally {
            turn.unlock();
        }
    }
}
