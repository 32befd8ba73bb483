package dev.simul.task.retry;

import java.time.Duration;
import java.util.concurrent.Callable;

/** Board 18: retry with exponential backoff, full jitter and a cap, under a deadline. */
public final class Retry {
    private Retry() {}

    /**
     * Makes attempts until one succeeds or the policy allows no further attempt.
     *
     * @param call makes one attempt
     * @param policy the number of attempts, the pauses, and the failures that may be retried
     * @param <T> the type of the result
     * @return the result of the first successful attempt
     * @throws InterruptedException if the thread is interrupted; no further attempt is made
     * @throws Exception the failure of the last attempt, unwrapped
     */
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
