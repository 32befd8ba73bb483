// rejected by: retries-only-what-may-pass
// advice: first-failure-counts
package dev.simul.task.retry;

import java.time.Duration;
import java.util.concurrent.Callable;

/** Throws the first failure, even if the last one was of another kind. */
public final class Retry {
    private Retry() {}

    public static <T> T retry(Callable<T> call, Policy policy) throws Exception {
        long start = System.nanoTime();
        Duration bound = policy.base();
        Exception first = null;
        for (int attempt = 1; ; attempt++) {
            try {
                return call.call();
            } catch (InterruptedException e) {
                throw e;
            } catch (Exception e) {
                first = first == null ? e : first;
                if (attempt == policy.maxAttempts()) {
                    throw e;
                }
                if (!policy.isTransient().test(e)) {
                    throw first;
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
