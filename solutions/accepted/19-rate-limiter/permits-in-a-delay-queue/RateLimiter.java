package dev.simul.task.ratelimiter;

import java.time.Duration;
import java.util.concurrent.DelayQueue;
import java.util.concurrent.Delayed;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Keeps the permits in a delay queue, which releases them when they have grown. */
public final class RateLimiter {
    private final Semaphore turn = new Semaphore(1, true);
    private final DelayQueue<Permit> permits = new DelayQueue<>();
    private final long interval;
    private long grown = System.nanoTime();

    public RateLimiter(int size, Duration interval) {
        this.interval = interval.toNanos();
        for (int i = 0; i < size; i++) {
            permits.add(new Permit(grown));
        }
    }

    public void acquire() throws InterruptedException {
        turn.acquire();
        try {
            permits.take();
            long now = System.nanoTime();
            grown = interval + (grown > now ? grown : now);
            permits.add(new Permit(grown));
        } finally {
            turn.release();
        }
    }

    private record Permit(long at) implements Delayed {
        @Override
        public long getDelay(TimeUnit unit) {
            return unit.convert(at - System.nanoTime(), TimeUnit.NANOSECONDS);
        }

        @Override
        public int compareTo(Delayed other) {
            return Long.compare(at, ((Permit) other).at);
        }
    }
}
