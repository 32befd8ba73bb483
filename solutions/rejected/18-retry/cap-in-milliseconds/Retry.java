// rejected by: grows-without-overflow
// advice: none
package dev.simul.task.retry;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Compares the bounds with the cap in milliseconds. */
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
                    if (failure instanceof InterruptedException
                            || attempt == policy.maxAttempts()
                            || !policy.isTransient().test(failure)) {
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
        return nanos / 1_000_000 < policy.cap().toMillis()
                ? Duration.ofNanos((long) nanos)
                : policy.cap();
    }
}
