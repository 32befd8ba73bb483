// rejected by: interrupted-takes-no-permit
// advice: promised-permits-are-used
package dev.simul.task.ratelimiter;

import java.time.Duration;

/** Takes a permit before it sleeps, and does not return it when interrupted. */
public final class RateLimiter {
    private final long interval;
    private final long lead;
    private long full = System.nanoTime();

    public RateLimiter(int size, Duration interval) {
        this.interval = interval.toNanos();
        this.lead = (size - 1) * this.interval;
    }

    public void acquire() throws InterruptedException {
        Thread.sleep(Duration.ofNanos(Math.max(0, book())));
    }

    private synchronized long book() {
        long now = System.nanoTime();
        long wait = full - lead - now;
        full = (full - now > 0 ? full : now) + interval;
        return wait;
    }
}
