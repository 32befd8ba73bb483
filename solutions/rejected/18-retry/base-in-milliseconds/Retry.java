// rejected by: grows-without-overflow
// advice: bounds-are-whole-milliseconds
package dev.simul.task.retry;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Computes the bounds in milliseconds. */
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
        double millis = policy.base().toMillis() * Math.pow(2, retry - 1);
        return millis < policy.cap().toMillis() ? Duration.ofMillis((long) millis) : policy.cap();
    }
}
