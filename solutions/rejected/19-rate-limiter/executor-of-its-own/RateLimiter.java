// rejected by: leaves-nothing-running
// advice: a-thread-makes-permits-grow
package dev.simul.task.ratelimiter;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Uses a separate thread, which returns the permits. */
public final class RateLimiter {
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private final Semaphore permits;
    private final long interval;
    private long grown = System.nanoTime();

    public RateLimiter(int size, Duration interval) {
        this.permits = new Semaphore(size, true);
        this.interval = interval.toNanos();
    }

    public void acquire() throws InterruptedException {
        permits.acquire();
        synchronized (this) {
            long now = System.nanoTime();
            grown = Math.max(grown, now) + interval;
            clock.schedule(() -> permits.release(), grown - now, TimeUnit.NANOSECONDS);
        }
    }
}
