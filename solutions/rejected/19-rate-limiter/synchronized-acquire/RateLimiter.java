// rejected by: first-come-first-served, interrupted-takes-no-permit
// advice: monitors-serve-in-order
package dev.simul.task.ratelimiter;

import java.time.Duration;

/** Sleeps in a monitor, which does not serve threads in order and ignores their interruption. */
public final class RateLimiter {
    private final long interval;
    private final long lead;
    private long full = System.nanoTime();

    public RateLimiter(int size, Duration interval) {
        this.interval = interval.toNanos();
        this.lead = (size - 1) * this.interval;
    }

    public synchronized void acquire() throws InterruptedException {
        long wait = full - lead - System.nanoTime();
        if (wait > 0) {
            Thread.sleep(Duration.ofNanos(wait));
        }
        long now = System.nanoTime();
        full = (full - now > 0 ? full : now) + interval;
    }
}
