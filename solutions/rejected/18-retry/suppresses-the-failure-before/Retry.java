// rejected by: returns-the-first-success, pauses-as-long-as-drawn, doubles-the-bound-up-to-the-cap,
// gives-up-after-the-last-attempt, does-not-pause-after-the-last, keeps-the-deadline,
// grows-without-overflow
// advice: failures-are-different-objects
package dev.simul.task.retry;

import java.time.Duration;
import java.util.concurrent.Callable;

/** Adds each failure to the next one, which may be the same object. */
public final class Retry {
    private Retry() {}

    public static <T> T retry(Callable<T> call, Policy policy) throws Exception {
        long start = System.nanoTime();
        Duration bound = policy.base();
        Exception before = null;
        for (int attempt = 1; ; attempt++) {
            try {
                return call.call();
            } catch (InterruptedException e) {
                throw e;
            } catch (Exception e) {
                if (before != null) {
                    e.addSuppressed(before);
                }
                before = e;
                if (attempt == policy.maxAttempts() || !policy.isTransient().test(e)) {
                    throw e;
                }
                Duration pause = Jitter.upTo(bound);
                Duration elapsed = Duration.ofNanos(System.nanoTime() - start);
                if (elapsed.plus(pause).compareTo(policy.deadline()) > 0) {
                    throw e;
                }
                Thread.sleep(pause);
            }
            bound = min(bound.multipliedBy(2), policy.cap());
        }
    }

    private static Duration min(Duration a, Duration b) {
        return a.compareTo(b) < 0 ? a : b;
    }
}
