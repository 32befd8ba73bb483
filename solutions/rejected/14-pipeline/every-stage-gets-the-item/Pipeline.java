// rejected by: goes-through-all-stages, starts-a-hundred-at-once, keeps-the-order
// advice: each-stage-gets-the-item
package dev.simul.task.pipeline;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** Passes the original item to every stage, not the result of the previous stage. */
public final class Pipeline {
    private Pipeline() {}

    public static <T> CompletableFuture<List<T>> pipeline(
            List<T> items, List<Function<T, CompletableFuture<T>>> stages) {
        List<CompletableFuture<T>> ends =
                items.stream().map(item -> through(item, stages)).toList();
        return CompletableFuture.allOf(ends.toArray(CompletableFuture[]::new))
                .thenApply(done -> ends.stream().map(CompletableFuture::join).toList());
    }

    private static <T> CompletableFuture<T> through(
            T item, List<Function<T, CompletableFuture<T>>> stages) {
        CompletableFuture<T> end = CompletableFuture.completedFuture(item);
        for (Function<T, CompletableFuture<T>> stage : stages) {
            end = end.thenCompose(last -> stage.apply(item));
        }
        return end;
    }
}
