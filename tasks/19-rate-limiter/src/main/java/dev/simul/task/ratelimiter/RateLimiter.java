package dev.simul.task.ratelimiter;

import java.time.Duration;

/** Board 19: hands out permits from a bucket in which they grow again. */
public final class RateLimiter {

    /**
     * Makes a limiter whose bucket is full.
     *
     * @param size how many permits the bucket holds, at least one
     * @param interval how long it takes a missing permit to grow, more than zero
     */
    public RateLimiter(int size, Duration interval) {}

    /**
     * Takes a permit out of the bucket, and waits for one where there is none. Those who wait are
     * served in the order in which they came.
     *
     * @throws InterruptedException if the thread is interrupted while it waits; no permit is taken
     */
    public void acquire() throws InterruptedException {
        throw new UnsupportedOperationException("Not started yet: acquire");
    }
}
