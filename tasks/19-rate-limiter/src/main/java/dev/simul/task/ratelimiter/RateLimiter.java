package dev.simul.task.ratelimiter;

import java.time.Duration;

/** Board 19: hands out permits from a bucket that refills over time. */
public final class RateLimiter {

    /**
     * Creates a limiter with a full bucket.
     *
     * @param size the largest number of permits in the bucket, at least one
     * @param interval the time that a missing permit takes to grow, more than zero
     */
    public RateLimiter(int size, Duration interval) {}

    /**
     * Takes a permit from the bucket, and waits for one if there is none. Waiting callers are
     * served in the order in which they arrived.
     *
     * @throws InterruptedException if the thread is interrupted while it is waiting; no permit is
     *     taken
     */
    public void acquire() throws InterruptedException {
        throw new UnsupportedOperationException("Not started yet: acquire");
    }
}
