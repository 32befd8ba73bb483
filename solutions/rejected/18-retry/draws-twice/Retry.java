// rejected by: pauses-as-long-as-drawn, doubles-the-bound-up-to-the-cap,
// does-not-pause-after-the-last, keeps-the-deadline, retries-only-what-may-pass,
// grows-without-overflow
// advice: each-draw-is-the-same
package dev.simul.task.retry;

import java.time.Duration;
import java.util.concurrent.Callable;

/** Draws once to check the deadline, and again to pause. */
public final class Retry {
    private Retry() {}

    public static <T> T retry(Callable<T> call, Policy policy) throws Exception {
        long start = System.nanoTime();
        Duration bound = policy.base();
        for (int attempt = 1; ; attempt++) {
            try {
                return call.call();
            } catch (InterruptedException e) {
                throw e;
            } catch (Exception e) {
                if (attempt == policy.maxAttempts() || !policy.isTransient().test(e)) {
                    throw e;
                }
                Duration elapsed = Duration.ofNanos(System.nanoTime() - start);
                if (elapsed.plus(Jitter.upTo(bound)).compareTo(policy.deadline()) > 0) {
                    throw e;
                }
                Thread.sleep(Jitter.upTo(bound));
            }
            bound = min(bound.multipliedBy(2), policy.cap());
        }
    }

    private static Duration min(Duration a, Duration b) {
        return a.compareTo(b) < 0 ? a : b;
    }
}
