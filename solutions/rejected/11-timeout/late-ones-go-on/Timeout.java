// rejected by: cancels-the-late, leaves-nothing-running
// advice: late-tasks-stop-by-themselves
package dev.simul.task.timeout;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Completes the futures of late tasks at the limit, but does not stop their threads. */
public final class Timeout {
    private Timeout() {}

    public static <T> List<T> withTimeout(List<Callable<T>> tasks, Duration limit, T fallback)
            throws Exception {
        List<CompletableFuture<T>> futures = new ArrayList<>();
        for (Callable<T> task : tasks) {
            CompletableFuture<T> future = new CompletableFuture<>();
            Thread.startVirtualThread(() -> {
                try {
                    future.complete(task.call());
                } catch (Exception e) {
                    future.completeExceptionally(e);
                }
            });
            futures.add(
                    future.completeOnTimeout(fallback, limit.toMillis(), TimeUnit.MILLISECONDS));
        }
        CompletableFuture.allOf(futures.toArray(CompletableFuture[]::new)).get();
        return futures.stream().map(CompletableFuture::join).toList();
    }
}
