// rejected by: exact-to-the-nanosecond
package dev.simul.task.ratelimiter;

import java.time.Duration;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** Computes in milliseconds. */
public final class RateLimiter {
    private final Lock turn = new ReentrantLock(true);
    private final long interval;

    /** How long before it is full the bucket holds its first permit. */
    private final long lead;

    /** When the bucket will be full if nobody takes any more. */
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
