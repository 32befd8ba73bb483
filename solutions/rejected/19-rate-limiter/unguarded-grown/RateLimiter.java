// rejected by: no-burst-beyond-the-bucket
// advice: shares-without-a-lock
package dev.simul.task.ratelimiter;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Computes without a lock when a permit has grown. */
public final class RateLimiter {
    private final Semaphore permits;
    private final long interval;
    private long grown = System.nanoTime();

    public RateLimiter(int size, Duration interval) {
        this.permits = new Semaphore(size, true);
        this.interval = interval.toNanos();
    }

    public void acquire() throws InterruptedException {
        permits.acquire();
        long now = System.nanoTime();
        grown = Math.max(grown - now, 0) + now + interval;
        long delay = grown - now;
        CompletableFuture.delayedExecutor(delay, TimeUnit.NANOSECONDS).execute(permits::release);
    }
}
