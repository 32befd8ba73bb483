package dev.simul.task.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** Composes the stages by recursion, and combines the results one by one into the list. */
public final class Pipeline {
    private Pipeline() {}

    public static <T> CompletableFuture<List<T>> pipeline(
            List<T> items, List<Function<T, CompletableFuture<T>>> stages) {
        CompletableFuture<List<T>> results = CompletableFuture.completedFuture(List.of());
        for (T item : items) {
            results =
                    results.thenCombine(
                            from(0, item, stages),
                            (front, last) -> {
                                List<T> longer = new ArrayList<>(front);
                                longer.add(last);
                                return longer;
                            });
        }
        return results;
    }

    private static <T> CompletableFuture<T> from(
            int stage, T value, List<Function<T, CompletableFuture<T>>> stages) {
        if (stage == stages.size()) {
            return CompletableFuture.completedFuture(value);
        }
        try {
            return stages.get(stage)
                    .apply(value)
                    .thenComposeAsync(next -> from(stage + 1, next, stages));
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }
}
