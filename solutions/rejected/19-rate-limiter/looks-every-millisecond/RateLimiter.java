// rejected by: waits-without-polling, exact-to-the-nanosecond
// advice: looks-from-time-to-time
package dev.simul.task.ratelimiter;

import java.time.Duration;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** Checks every millisecond whether there is a permit. */
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
            while (permits == 0) {
                Thread.sleep(1);
                grow();
            }
            permits--;
        } finally {
            turn.unlock();
        }
    }

    private void grow() {
        long now = System.nanoTime();
        long grown = (now - counted) / interval;
        permits = Math.min(size, permits + grown);
        counted = permits == size ? now : counted + grown * interval;
    }
}
