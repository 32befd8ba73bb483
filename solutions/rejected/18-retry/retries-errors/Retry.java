// rejected by: retries-only-what-may-pass
// advice: an-error-may-pass
package dev.simul.task.retry;

import java.time.Duration;
import java.util.concurrent.Callable;

/** Retries errors like exceptions. */
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
            } catch (Throwable e) {
                if (attempt == policy.maxAttempts()
                        || e instanceof Exception f && !policy.isTransient().test(f)) {
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
