// rejected by: no-burst-at-the-edge, then-one-an-interval, no-burst-beyond-the-bucket,
// loses-no-fraction, exact-to-the-nanosecond
// advice: fills-the-whole-bucket
package dev.simul.task.ratelimiter;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** Fills the whole bucket when enough time has passed since it was last filled. */
public final class RateLimiter {
    private final Lock turn = new ReentrantLock(true);
    private final int size;
    private final Duration window;
    private int permits;
    private Instant filled;

    public RateLimiter(int size, Duration interval) {
        this.size = size;
        this.window = interval.multipliedBy(size);
        this.permits = size;
        this.filled = Instant.now();
    }

    public void acquire() throws InterruptedException {
        turn.lockInterruptibly();
        try {
            Duration left = Duration.between(Instant.now(), filled.plus(window));
            if (permits == 0 && left.isPositive()) {
                Thread.sleep(left);
            }
            if (!Instant.now().isBefore(filled.plus(window))) {
                permits = size;
                filled = Instant.now();
            }
            permits--;
        } finally {
            turn.unlock();
        }
    }
}
