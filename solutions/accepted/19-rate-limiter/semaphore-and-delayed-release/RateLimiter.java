package dev.simul.task.ratelimiter;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Releases each permit when it has grown again, with a delayed executor of the JDK. */
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
        long delay;
        synchronized (this) {
            grown = Math.max(grown - now, 0) + now + interval;
            delay = grown - now;
        }
        CompletableFuture.delayedExecutor(delay, TimeUnit.NANOSECONDS).execute(permits::release);
    }
}
