// rejected by: interruption-cancels-all, leaves-nothing-running
// advice: interruption-spreads
package dev.simul.task.firstresult;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Cancels the losers when there is a winner, but cancels no task when the caller is interrupted.
 */
public final class FirstResult {
    private FirstResult() {}

    public static <T> T firstResult(List<Callable<T>> tasks) throws Exception {
        if (tasks.isEmpty()) {
            throw new IllegalArgumentException("no tasks");
        }
        CompletableFuture<T> winner = new CompletableFuture<>();
        AtomicInteger left = new AtomicInteger(tasks.size());
        List<Thread> threads = new ArrayList<>();
        for (Callable<T> task : tasks) {
            threads.add(
                    Thread.startVirtualThread(() -> {
                        try {
                            winner.complete(task.call());
                        } catch (Exception e) {
                            if (left.decrementAndGet() == 0) {
                                winner.completeExceptionally(e);
                            }
                        }
                    }));
        }
        try {
            T result = winner.get();
            threads.forEach(Thread::interrupt);
            return result;
        } catch (ExecutionException e) {
            throw e;
        }
    }
}
