// rejected by: keeps-no-worker-waiting
// advice: chained-join-blocks-nobody
package dev.simul.task.pipeline;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** Joins the next stage on the thread of the previous stage. */
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
        if (stages.isEmpty()) {
            return CompletableFuture.completedFuture(item);
        }
        CompletableFuture<T> end =
                CompletableFuture.completedFuture(item).thenCompose(stages.getFirst());
        for (Function<T, CompletableFuture<T>> stage : stages.subList(1, stages.size())) {
            end = end.thenApply(value -> stage.apply(value).join());
        }
        return end;
    }
}
