// rejected by: interruption-ends-it
// advice: interruptions-come-from-outside
package dev.simul.task.retry;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Asks the policy about an InterruptedException that an attempt throws. */
public final class Retry {
    private Retry() {}

    public static <T> T retry(Callable<T> call, Policy policy) throws Exception {
        Instant deadline = Instant.now().plus(policy.deadline());
        try (ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor()) {
            Duration pause = Duration.ZERO;
            for (int attempt = 1; ; attempt++) {
                ScheduledFuture<T> future =
                        executor.schedule(call, pause.toNanos(), TimeUnit.NANOSECONDS);
                try {
                    return future.get();
                } catch (InterruptedException e) {
                    executor.shutdownNow();
                    throw e;
                } catch (ExecutionException e) {
                    if (e.getCause() instanceof Error error) {
                        throw error;
                    }
                    Exception failure = (Exception) e.getCause();
                    if (attempt == policy.maxAttempts() || !policy.isTransient().test(failure)) {
                        throw failure;
                    }
                    pause = Jitter.upTo(bound(policy, attempt));
                    if (Instant.now().plus(pause).isAfter(deadline)) {
                        throw failure;
                    }
                }
            }
        }
    }

    private static Duration bound(Policy policy, int retry) {
        double nanos = policy.base().toNanos() * Math.pow(2, retry - 1);
        return nanos < policy.cap().toNanos() ? Duration.ofNanos((long) nanos) : policy.cap();
    }
}
