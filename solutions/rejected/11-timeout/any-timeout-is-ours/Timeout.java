// rejected by: a-timeout-of-its-own-is-a-failure
// advice: every-timeout-is-ours
package dev.simul.task.timeout;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Treats every TimeoutException as the end of its own limit. */
public final class Timeout {
    private Timeout() {}

    public static <T> List<T> withTimeout(List<Callable<T>> tasks, Duration limit, T fallback)
            throws Exception {
        List<CompletableFuture<T>> futures = new ArrayList<>();
        for (Callable<T> task : tasks) {
            CompletableFuture<T> future = new CompletableFuture<>();
            Thread thread =
                    Thread.startVirtualThread(() -> {
                        try {
                            future.complete(task.call());
                        } catch (Exception e) {
                            future.completeExceptionally(e);
                        }
                    });
            futures.add(
                    future.orTimeout(limit.toMillis(), TimeUnit.MILLISECONDS)
                            .whenComplete((result, failure) -> thread.interrupt())
                            .exceptionally(failure -> {
                                Throwable cause =
                                        failure instanceof CompletionException
                                                ? failure.getCause()
                                                : failure;
                                if (cause instanceof TimeoutException) {
                                    return fallback;
                                }
                                throw new CompletionException(cause);
                            }));
        }
        return futures.stream().map(CompletableFuture::join).toList();
    }
}
