// rejected by: calls-are-independent
// advice: static-starts-again
package dev.simul.task.firstresult;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts the failures in a static field, which a simultaneous call changes. */
public final class FirstResult {
    private static AtomicInteger left;

    private FirstResult() {}

    public static <T> T firstResult(List<Callable<T>> tasks) throws Exception {
        if (tasks.isEmpty()) {
            throw new IllegalArgumentException("no tasks");
        }
        left = new AtomicInteger(tasks.size());
        CompletableFuture<T> winner = new CompletableFuture<>();
        ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
        for (Callable<T> task : tasks) {
            executor.execute(() -> {
                try {
                    winner.complete(task.call());
                } catch (Exception e) {
                    if (left.decrementAndGet() == 0) {
                        winner.completeExceptionally(e);
                    }
                }
            });
        }
        try {
            return winner.get();
        } finally {
            executor.shutdownNow();
        }
    }
}
