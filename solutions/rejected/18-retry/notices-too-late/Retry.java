// rejected by: keeps-the-deadline
// advice: looks-after-the-pause
package dev.simul.task.retry;

import java.time.Duration;
import java.util.concurrent.Callable;

/** Checks the deadline only after the pause. */
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
                Duration pause = Jitter.upTo(bound);
                Thread.sleep(pause);
                if (System.nanoTime() - start > policy.deadline().toNanos()) {
                    throw e;
                }
            }
            bound = min(bound.multipliedBy(2), policy.cap());
        }
    }

    private static Duration min(Duration a, Duration b) {
        return a.compareTo(b) < 0 ? a : b;
    }
}
