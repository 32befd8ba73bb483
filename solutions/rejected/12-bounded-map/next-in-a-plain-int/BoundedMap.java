// rejected by: applies-once-to-each
// advice: shares-without-a-lock
package dev.simul.task.boundedmap;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * Keeps the number of the next element in a plain int, so that two places may take the same one.
 */
public final class BoundedMap {
    private BoundedMap() {}

    public static <T, R> List<R> boundedMap(
            List<T> elements, Function<T, CompletableFuture<R>> function, int limit)
            throws Exception {
        List<CompletableFuture<R>> results = new ArrayList<>();
        elements.forEach(element -> results.add(new CompletableFuture<>()));
        int[] next = {0};
        for (int place = 0; place < Math.min(limit, elements.size()); place++) {
            advance(elements, function, results, next);
        }
        CompletableFuture.allOf(results.toArray(CompletableFuture[]::new)).get();
        return results.stream().map(CompletableFuture::join).toList();
    }

    private static <T, R> void advance(
            List<T> elements,
            Function<T, CompletableFuture<R>> function,
            List<CompletableFuture<R>> results,
            int[] next) {
        int i = next[0]++;
        if (i >= elements.size()) {
            return;
        }
        CompletableFuture<R> future;
        try {
            future = function.apply(elements.get(i));
        } catch (RuntimeException e) {
            future = CompletableFuture.failedFuture(e);
        }
        future.whenComplete((result, failure) -> {
            advance(elements, function, results, next);
            if (failure == null) {
                results.get(i).complete(result);
            } else {
                results.get(i).completeExceptionally(failure);
            }
        });
    }
}
