// rejected by: no-burst-beyond-the-bucket
// advice: shares-without-a-lock
package dev.simul.task.ratelimiter;

import java.time.Duration;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** Takes a permit that is there without the lock, so that two callers may take the same one. */
public final class RateLimiter {
    private final Lock turn = new ReentrantLock(true);
    private final long interval;

    private final long lead;

    private long full = System.nanoTime();

    public RateLimiter(int size, Duration interval) {
        this.interval = interval.toNanos();
        this.lead = (size - 1) * this.interval;
    }

    public void acquire() throws InterruptedException {
        if (full - lead - System.nanoTime() <= 0) {
            full = Math.max(full, System.nanoTime()) + interval;
            return;
        }
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
