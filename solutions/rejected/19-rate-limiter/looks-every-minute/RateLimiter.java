// rejected by: waits-without-polling
// advice: looks-from-time-to-time
package dev.simul.task.ratelimiter;

import java.time.Duration;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** Sleeps for at most a minute at a time. */
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
        turn.lockInterruptibly();
        try {
            long wait = full - lead - System.nanoTime();
            while (wait > 0) {
                Thread.sleep(Duration.ofNanos(Math.min(wait, 60_000_000_000L)));
                wait = full - lead - System.nanoTime();
            }
            long now = System.nanoTime();
            full = (full - now > 0 ? full : now) + interval;
        } finally {
            turn.unlock();
        }
    }
}
