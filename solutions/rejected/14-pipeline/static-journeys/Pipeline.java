// rejected by: keeps-the-order
// advice: static-is-not-shared
package dev.simul.task.pipeline;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** Keeps the journeys of all calls in a static list, so that a call waits for earlier ones. */
public final class Pipeline {
    private static final List<CompletableFuture<?>> ALL = new CopyOnWriteArrayList<>();

    private Pipeline() {}

    public static <T> CompletableFuture<List<T>> pipeline(
            List<T> items, List<Function<T, CompletableFuture<T>>> stages) {
        List<CompletableFuture<T>> ends =
                items.stream().map(item -> through(item, stages)).toList();
        ALL.addAll(ends);
        return CompletableFuture.allOf(ALL.toArray(CompletableFuture[]::new))
                .thenApply(done -> ends.stream().map(CompletableFuture::join).toList());
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
