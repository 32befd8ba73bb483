// rejected by: exact-to-the-nanosecond
// advice: doubles-are-exact
package dev.simul.task.ratelimiter;

import java.time.Duration;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** Counts permits and parts of permits in a double, which rounds. */
public final class RateLimiter {
    private final Lock turn = new ReentrantLock(true);
    private final long interval;

    private final int size;

    private double permits;

    private long last = System.nanoTime();

    public RateLimiter(int size, Duration interval) {
        this.interval = interval.toNanos();
        this.size = size;
        this.permits = size;
    }

    private void grow() {
        long now = System.nanoTime();
        permits = Math.min(size, permits + (now - last) / (double) interval);
        last = now;
    }

    public void acquire() throws InterruptedException {
        turn.lockInterruptibly();
        try {
            grow();
            if (permits < 1) {
                Thread.sleep(Duration.ofNanos((long) ((1 - permits) * interval)));
                grow();
            }
            permits -= 1;
        } finally {
            turn.unlock();
        }
    }
}
