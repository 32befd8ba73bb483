// rejected by: goes-on-after-a-failure
// advice: none
package dev.simul.task.firstresult;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** Parks once, although park may return early. */
public final class FirstResult {
    private FirstResult() {}

    public static <T> T firstResult(List<Callable<T>> tasks) throws Exception {
        if (tasks.isEmpty()) {
            throw new IllegalArgumentException("no tasks");
        }
        Thread caller = Thread.currentThread();
        CompletableFuture<T> winner = new CompletableFuture<>();
        AtomicInteger left = new AtomicInteger(tasks.size());
        winner.whenComplete((result, failure) -> LockSupport.unpark(caller));
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
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
            if (!winner.isDone()) {
                LockSupport.park(winner);
            }
            executor.shutdownNow();
        }
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        return winner.get();
    }
}
