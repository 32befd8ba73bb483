// rejected by: starts-a-hundred-at-once
// advice: equal-items-are-one
package dev.simul.task.pipeline;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** Keeps the journeys in a map by item, so that of two equal items only one is processed. */
public final class Pipeline {
    private Pipeline() {}

    public static <T> CompletableFuture<List<T>> pipeline(
            List<T> items, List<Function<T, CompletableFuture<T>>> stages) {
        Map<T, CompletableFuture<T>> journeys = new HashMap<>();
        List<CompletableFuture<T>> ends =
                items.stream()
                        .map(item -> journeys.computeIfAbsent(item, i -> through(i, stages)))
                        .toList();
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
