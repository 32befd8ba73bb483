package dev.simul.task.pipeline;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** Board 14: each at its own pace. */
public final class Pipeline {
    private Pipeline() {}

    /**
     * Lets each item go through all stages, at its own pace, and returns at once.
     *
     * @param items what goes in; there may be none
     * @param stages what each item goes through, in this order; each returns at once a future that
     *     is done when its work is. There may be none
     * @param <T> the type of the items and of what the stages make of them
     * @return a future of the results, in the order of the items; where a stage fails, it fails
     *     with the same, itself or as the cause
     */
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
            end = end.thenCompose(stage);
        }
        return end;
    }
}
