// rejected by: no-burst-beyond-the-bucket
// advice: limiters-share-a-static-field
package dev.simul.task.ratelimiter;

import java.time.Duration;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** Sleeps in a static lock, so that the callers of two limiters wait for each other. */
public final class RateLimiter {
    private static final Lock TURN = new ReentrantLock(true);

    private final int size;
    private final long interval;
    private long permits;
    private long counted = System.nanoTime();

    public RateLimiter(int size, Duration interval) {
        this.size = size;
        this.interval = interval.toNanos();
        this.permits = size;
    }

    private void grow() {
        long grown = (System.nanoTime() - counted) / interval;
        permits += Math.min(grown, size - permits);
        counted = permits == size ? System.nanoTime() : counted + grown * interval;
    }

    public void acquire() throws InterruptedException {
        TURN.lockInterruptibly();
        try {
            grow();
            if (permits == 0) {
                Thread.sleep(Duration.ofNanos(counted + interval - System.nanoTime()));
                grow();
            }
            permits--;
        } finally {
            TURN.unlock();
        }
    }
}
