// rejected by: failure-surfaces, a-failed-item-goes-no-further, leaves-nothing-running
// advice: failed-items-are-counted
package dev.simul.task.pipeline;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** Completes its future when all items are done, but never counts a failed item as done. */
public final class Pipeline {
    private Pipeline() {}

    public static <T> CompletableFuture<List<T>> pipeline(
            List<T> items, List<Function<T, CompletableFuture<T>>> stages) {
        CompletableFuture<List<T>> results = new CompletableFuture<>();
        List<CompletableFuture<T>> ends =
                items.stream().map(item -> through(item, stages)).toList();
        CompletableFuture.allOf(ends.toArray(CompletableFuture[]::new))
                .thenRun(() ->
                        results.complete(ends.stream().map(CompletableFuture::join).toList()));
        return results;
    }

    private static <T> CompletableFuture<T> through(
            T item, List<Function<T, CompletableFuture<T>>> stages) {
        CompletableFuture<T> end = CompletableFuture.completedFuture(item);
        for (Function<T, CompletableFuture<T>> stage : stages) {
            end = end.thenCompose(stage);
        }
        return end;
    }
}
