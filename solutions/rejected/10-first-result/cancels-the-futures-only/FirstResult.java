// rejected by: cancels-the-losers, goes-on-after-a-failure, failure-surfaces,
// interruption-cancels-all, leaves-nothing-running, calls-are-independent
// advice: first-to-end-wins, losers-stop-by-themselves
package dev.simul.task.firstresult;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Takes the first future that is done, and cancels the others, which interrupts no thread. */
public final class FirstResult {
    private FirstResult() {}

    @SuppressWarnings("unchecked")
    public static <T> T firstResult(List<Callable<T>> tasks) throws Exception {
        if (tasks.isEmpty()) {
            throw new IllegalArgumentException("no tasks");
        }
        List<CompletableFuture<T>> futures =
                tasks.stream()
                        .map(task ->
                                CompletableFuture.supplyAsync(
                                        () -> unchecked(task), Thread::startVirtualThread))
                        .toList();
        try {
            return (T) CompletableFuture.anyOf(futures.toArray(CompletableFuture[]::new)).get();
        } finally {
            futures.forEach(future -> future.cancel(true));
        }
    }

    private static <T> T unchecked(Callable<T> task) {
        try {
            return task.call();
        } catch (Exception e) {
            throw new CompletionException(e);
        }
    }
}
