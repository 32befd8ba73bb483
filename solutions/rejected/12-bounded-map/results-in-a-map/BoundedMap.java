// rejected by: applies-once-to-each, at-most-so-many-at-once, a-window-and-no-waves,
// returns-with-the-last, a-failure-frees-its-place
// advice: equal-elements-are-one
package dev.simul.task.boundedmap;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.function.Function;

/** Keeps the futures in a map with the element as the key, so equal elements share one future. */
public final class BoundedMap {
    private BoundedMap() {}

    public static <T, R> List<R> boundedMap(
            List<T> elements, Function<T, CompletableFuture<R>> function, int limit)
            throws Exception {
        Semaphore permits = new Semaphore(limit);
        Map<T, CompletableFuture<R>> futures = new LinkedHashMap<>();
        for (T element : elements) {
            if (!futures.containsKey(element)) {
                permits.acquire();
                CompletableFuture<R> future;
                try {
                    future = function.apply(element);
                } catch (RuntimeException e) {
                    future = CompletableFuture.failedFuture(e);
                }
                futures.put(element, future.whenComplete((result, failure) -> permits.release()));
            }
        }
        CompletableFuture.allOf(futures.values().toArray(CompletableFuture[]::new)).get();
        List<R> results = new ArrayList<>();
        for (T element : elements) {
            results.add(futures.get(element).get());
        }
        return results;
    }
}
