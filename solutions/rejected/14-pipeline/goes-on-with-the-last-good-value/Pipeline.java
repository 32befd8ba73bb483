// rejected by: a-failed-item-goes-no-further, failure-surfaces
// advice: previous-value-will-do
package dev.simul.task.pipeline;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** Continues with the previous value if a stage fails. */
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
            CompletableFuture<T> last = end;
            end = last.thenCompose(stage).exceptionallyCompose(failure -> last);
        }
        return end;
    }
}
