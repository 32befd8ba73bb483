// rejected by: no-burst-beyond-the-bucket, no-burst-at-the-edge
package dev.simul.task.ratelimiter;

import java.time.Duration;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** Lets permits grow though the bucket is full. */
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
            long wait = full - lead - System.nanoTime();
            if (wait > 0) {
                Thread.sleep(Duration.ofNanos(wait));
            }
            full += interval;
        } finally {
            turn.unlock();
        }
    }
}
