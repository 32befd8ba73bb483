// rejected by: keeps-the-order
// advice: none
package dev.simul.task.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;

/** Counts the items in a plain int, so that two items that are done together may count once. */
public final class Pipeline {
    private Pipeline() {}

    public static <T> CompletableFuture<List<T>> pipeline(
            List<T> items, List<Function<T, CompletableFuture<T>>> stages) {
        CompletableFuture<List<T>> results = new CompletableFuture<>();
        AtomicReferenceArray<T> values = new AtomicReferenceArray<>(items.size());
        int[] left = {items.size()};
        if (items.isEmpty()) {
            results.complete(List.of());
        }
        for (int i = 0; i < items.size(); i++) {
            int place = i;
            advance(
                    items.get(i),
                    stages,
                    results,
                    value -> {
                        values.set(place, value);
                        if (--left[0] == 0) {
                            List<T> all = new ArrayList<>();
                            for (int k = 0; k < values.length(); k++) {
                                all.add(values.get(k));
                            }
                            results.complete(all);
                        }
                        return null;
                    });
        }
        return results;
    }

    private static <T> void advance(
            T value,
            List<Function<T, CompletableFuture<T>>> stages,
            CompletableFuture<List<T>> results,
            Function<T, Void> end) {
        if (stages.isEmpty()) {
            end.apply(value);
            return;
        }
        try {
            stages.getFirst()
                    .apply(value)
                    .whenComplete((next, failure) -> {
                        if (failure == null) {
                            advance(next, stages.subList(1, stages.size()), results, end);
                        } else {
                            results.completeExceptionally(failure);
                        }
                    });
        } catch (RuntimeException e) {
            results.completeExceptionally(e);
        }
    }
}
