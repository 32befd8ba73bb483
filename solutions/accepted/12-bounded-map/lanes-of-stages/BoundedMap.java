package dev.simul.task.boundedmap;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** Uses a chain of futures for each place; each chain takes the next element, without threads. */
public final class BoundedMap {
    private BoundedMap() {}

    public static <T, R> List<R> boundedMap(
            List<T> elements, Function<T, CompletableFuture<R>> function, int limit)
            throws Exception {
        List<CompletableFuture<R>> results = new ArrayList<>();
        elements.forEach(element -> results.add(new CompletableFuture<>()));
        AtomicInteger next = new AtomicInteger();
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
            AtomicInteger next) {
        int i = next.getAndIncrement();
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
