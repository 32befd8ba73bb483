package dev.simul.task.retry;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Chains each attempt after a delay, and waits for the end of the chain. */
public final class Retry {
    private Retry() {}

    public static <T> T retry(Callable<T> call, Policy policy) throws Exception {
        long end = System.nanoTime() + policy.deadline().toNanos();
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            try {
                return new Attempts<>(call, policy, end, executor).from(1, policy.base()).get();
            } catch (InterruptedException e) {
                executor.shutdownNow();
                throw e;
            } catch (ExecutionException e) {
                switch (e.getCause()) {
                    case Error error -> throw error;
                    case Exception exception -> throw exception;
                    default -> throw e;
                }
            }
        }
    }

    private record Attempts<T>(Callable<T> call, Policy policy, long end, Executor executor) {
        CompletableFuture<T> from(int attempt, Duration bound) {
            return once(executor)
                    .exceptionallyCompose(failure -> {
                        if (!(failure instanceof Exception exception)
                                || failure instanceof InterruptedException
                                || attempt >= policy.maxAttempts()
                                || !policy.isTransient().test(exception)) {
                            return CompletableFuture.failedFuture(failure);
                        }
                        Duration pause = Jitter.upTo(bound);
                        if (System.nanoTime() + pause.toNanos() - end > 0) {
                            return CompletableFuture.failedFuture(failure);
                        }
                        Duration twice = bound.plus(bound);
                        return CompletableFuture.runAsync(() -> {}, after(pause))
                                .thenCompose(waited ->
                                        from(
                                                attempt + 1,
                                                twice.compareTo(policy.cap()) > 0
                                                        ? policy.cap()
                                                        : twice));
                    });
        }

        private Executor after(Duration pause) {
            return CompletableFuture.delayedExecutor(pause.toNanos(), TimeUnit.NANOSECONDS);
        }

        private CompletableFuture<T> once(Executor on) {
            CompletableFuture<T> result = new CompletableFuture<>();
            on.execute(() -> {
                try {
                    result.complete(call.call());
                } catch (Throwable failure) {
                    result.completeExceptionally(failure);
                }
            });
            return result;
        }
    }
}
