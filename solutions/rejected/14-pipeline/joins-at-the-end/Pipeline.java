// rejected by: returns-at-once, failure-surfaces, a-failed-item-goes-no-further
// advice: a-future-makes-asynchronous
package dev.simul.task.pipeline;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** Waits for all items, and returns a completed future. */
public final class Pipeline {
    private Pipeline() {}

    public static <T> CompletableFuture<List<T>> pipeline(
            List<T> items, List<Function<T, CompletableFuture<T>>> stages) {
        List<CompletableFuture<T>> ends =
                items.stream().map(item -> through(item, stages)).toList();
        return CompletableFuture.completedFuture(
                ends.stream().map(CompletableFuture::join).toList());
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
