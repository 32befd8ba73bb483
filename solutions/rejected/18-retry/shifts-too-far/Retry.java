// rejected by: grows-without-overflow
// advice: doubling-always-grows
package dev.simul.task.retry;

import java.time.Duration;
import java.util.concurrent.Callable;

/** Computes the bound by a shift, which wraps around after 64 doublings. */
public final class Retry {
    private Retry() {}

    public static <T> T retry(Callable<T> call, Policy policy) throws Exception {
        long start = System.nanoTime();
        for (int attempt = 1; ; attempt++) {
            try {
                return call.call();
            } catch (InterruptedException e) {
                throw e;
            } catch (Exception e) {
                if (attempt == policy.maxAttempts() || !policy.isTransient().test(e)) {
                    throw e;
                }
                Duration bound = min(policy.base().multipliedBy(1L << (attempt - 1)), policy.cap());
                Duration pause = Jitter.upTo(bound);
                Duration elapsed = Duration.ofNanos(System.nanoTime() - start);
                if (elapsed.plus(pause).compareTo(policy.deadline()) > 0) {
                    throw e;
                }
                Thread.sleep(pause);
            }
        }
    }

    private static Duration min(Duration a, Duration b) {
        return a.compareTo(b) < 0 ? a : b;
    }
}
