// rejected by: no-burst-at-the-edge
// advice: permits-grow-at-fixed-times
package dev.simul.task.ratelimiter;

import java.time.Duration;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** Adds permits at fixed times since its creation, whether one is missing or not. */
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
        counted += (now - counted) / interval * interval;
    }
}
