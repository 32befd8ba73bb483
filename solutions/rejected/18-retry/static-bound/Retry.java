// rejected by: grows-without-overflow, keeps-the-deadline
// advice: bound-in-a-static-field, shares-without-a-lock
package dev.simul.task.retry;

import java.time.Duration;
import java.util.concurrent.Callable;

/** Keeps the bound in a static field, so that the next call starts where the last one ended. */
public final class Retry {
    private static Duration bound;

    private Retry() {}

    public static <T> T retry(Callable<T> call, Policy policy) throws Exception {
        long start = System.nanoTime();
        bound = bound == null ? policy.base() : bound;
        for (int attempt = 1; ; attempt++) {
            try {
                return call.call();
            } catch (InterruptedException e) {
                throw e;
            } catch (Exception e) {
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
