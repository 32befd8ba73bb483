// rejected by: keeps-the-deadline
// advice: attempts-limit-the-time
package dev.simul.task.retry;

import java.time.Duration;
import java.util.concurrent.Callable;

/** Continues until all attempts have been made, whatever the deadline. */
public final class Retry {
    private Retry() {}

    public static <T> T retry(Callable<T> call, Policy policy) throws Exception {
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
                Duration pause = Jitter.upTo(bound);
                Thread.sleep(pause);
            }
            bound = min(bound.multipliedBy(2), policy.cap());
        }
    }

    private static Duration min(Duration a, Duration b) {
        return a.compareTo(b) < 0 ? a : b;
    }
}
