// rejected by: keeps-the-order
// advice: done-in-order
package dev.simul.task.pipeline;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;

/** Collects the items in the order in which they are done. */
public final class Pipeline {
    private Pipeline() {}

    public static <T> CompletableFuture<List<T>> pipeline(
            List<T> items, List<Function<T, CompletableFuture<T>>> stages) {
        Queue<T> values = new ConcurrentLinkedQueue<>();
        CompletableFuture<?>[] ends =
                items.stream()
                        .map(item -> through(item, stages).thenAccept(values::add))
                        .toArray(CompletableFuture[]::new);
        return CompletableFuture.allOf(ends).thenApply(done -> List.copyOf(values));
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
