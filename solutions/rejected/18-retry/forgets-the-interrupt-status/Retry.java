// rejected by: interruption-ends-it
// advice: none
package dev.simul.task.retry;

import java.time.Duration;
import java.util.concurrent.Callable;

/** Clears the interrupt status that an attempt has set again. */
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
                Thread.interrupted();
                Duration pause = Jitter.upTo(bound);
                Duration end = Duration.ofNanos(System.nanoTime() - start).plus(pause);
                if (end.compareTo(policy.deadline()) > 0) {
                    throw e;
                }
                Thread.sleep(pause);
                bound =
                        bound.compareTo(policy.cap().minus(bound)) >= 0
                                ? policy.cap()
                                : bound.plus(bound);
            }
        }
    }
}
