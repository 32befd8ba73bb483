package dev.simul.task.ratelimiter;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Gives each permit back when it has grown again, by the clock of the JDK. */
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
