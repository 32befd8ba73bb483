// rejected by: no-burst-at-the-edge, then-one-an-interval, no-burst-beyond-the-bucket,
// loses-no-fraction, exact-to-the-nanosecond
// advice: fills-the-whole-bucket
package dev.simul.task.ratelimiter;

import java.time.Duration;
import java.util.concurrent.Semaphore;

/** Hands out a bucket of permits per fixed window, and resets when the next window starts. */
public final class RateLimiter {
    private final Semaphore turn = new Semaphore(1, true);
    private final int size;
    private final long window;
    private long begun = System.nanoTime();
    private int taken;

    public RateLimiter(int size, Duration interval) {
        this.size = size;
        this.window = size * interval.toNanos();
    }

    public void acquire() throws InterruptedException {
        turn.acquire();
        try {
            forgetLastWindow();
            if (taken == size) {
                Thread.sleep(Duration.ofNanos(begun + window - System.nanoTime()));
                forgetLastWindow();
            }
            taken++;
        } finally {
            turn.release();
        }
    }

    private void forgetLastWindow() {
        long windows = (System.nanoTime() - begun) / window;
        if (windows > 0) {
            begun += windows * window;
            taken = 0;
        }
    }
}
