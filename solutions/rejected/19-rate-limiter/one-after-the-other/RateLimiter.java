// rejected by: full-bucket-at-once, then-one-an-interval, no-burst-beyond-the-bucket,
// loses-no-fraction, exact-to-the-nanosecond
// advice: one-interval-between-any-two
package dev.simul.task.ratelimiter;

import java.time.Duration;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** Keeps one interval between any two permits, even if the bucket is full. */
public final class RateLimiter {
    private final Lock turn = new ReentrantLock(true);
    private final long interval;

    /** The time from the first permit in the bucket until the bucket is full. */
    private final long lead;

    /** The time at which the bucket is full if no more permits are taken. */
    private long full = System.nanoTime();

    public RateLimiter(int size, Duration interval) {
        this.interval = interval.toNanos();
        this.lead = 0;
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
