// rejected by: exact-to-the-nanosecond
// advice: none
package dev.simul.task.ratelimiter;

import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;

/** Keeps a time in a double, which is exact for about a hundred days only. */
public final class RateLimiter {
    private final ReentrantLock turn = new ReentrantLock(true);
    private final long origin = System.nanoTime();
    private final long interval;
    private final long all;
    private double fullAt;

    public RateLimiter(int size, Duration interval) {
        this.interval = interval.toNanos();
        this.all = this.interval * size;
    }

    public void acquire() throws InterruptedException {
        turn.lockInterruptibly();
        try {
            double full = Math.max(fullAt, now());
            double wait = full + interval - all - now();
            if (wait > 0) {
                Thread.sleep(Duration.ofNanos(Math.round(wait)));
            }
            fullAt = full + interval;
        } finally {
            turn.unlock();
        }
    }

    private long now() {
        return System.nanoTime() - origin;
    }
}
