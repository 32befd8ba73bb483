// rejected by: loses-no-fraction, no-burst-at-the-edge, interrupted-takes-no-permit,
// exact-to-the-nanosecond
// advice: fractions-do-not-matter
package dev.simul.task.ratelimiter;

import java.time.Duration;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** Restarts the count at every call, and drops the fraction of a permit that has grown. */
public final class RateLimiter {
    private final Lock turn = new ReentrantLock(true);
    private final int size;
    private final long interval;
    private long permits;
    private long counted = System.nanoTime();

    public RateLimiter(int size, Duration interval) {
        this.size = size;
        this.interval = interval.toNanos();
        this.permits = size;
    }

    public void acquire() throws InterruptedException {
        turn.lockInterruptibly();
        try {
            grow();
            if (permits == 0) {
                Thread.sleep(Duration.ofNanos(counted + interval - System.nanoTime()));
                grow();
            }
            permits--;
        } finally {
            turn.unlock();
        }
    }

    private void grow() {
        long now = System.nanoTime();
        permits = Math.min(size, permits + (now - counted) / interval);
        counted = now;
    }
}
