// rejected by: leaves-nothing-running, no-burst-at-the-edge, no-burst-beyond-the-bucket,
// waits-without-polling
// advice: a-thread-makes-permits-grow
package dev.simul.task.ratelimiter;

import java.time.Duration;
import java.util.concurrent.Semaphore;

/** Uses a thread that adds a permit every interval. */
public final class RateLimiter {
    private final Semaphore permits;

    public RateLimiter(int size, Duration interval) {
        permits = new Semaphore(size, true);
        Thread.startVirtualThread(() -> {
            try {
                while (true) {
                    Thread.sleep(interval);
                    if (permits.availablePermits() < size) {
                        permits.release();
                    }
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    public void acquire() throws InterruptedException {
        permits.acquire();
    }
}
