// rejected by: applies-once-to-each
// advice: static-is-not-shared
package dev.simul.task.boundedmap;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.function.Function;

/** Keeps the places in a static field, which a call at the same time replaces. */
public final class BoundedMap {
    private static Semaphore places;

    private BoundedMap() {}

    public static <T, R> List<R> boundedMap(
            List<T> elements, Function<T, CompletableFuture<R>> function, int limit)
            throws Exception {
        places = new Semaphore(limit);
        List<CompletableFuture<R>> futures = new ArrayList<>();
        for (T element : elements) {
            places.acquire();
            futures.add(
                    apply(function, element).whenComplete((result, failure) -> places.release()));
        }
        CompletableFuture.allOf(futures.toArray(CompletableFuture[]::new)).get();
        return futures.stream().map(CompletableFuture::join).toList();
    }

    private static <T, R> CompletableFuture<R> apply(
            Function<T, CompletableFuture<R>> function, T element) {
        try {
            return function.apply(element);
        } catch (RuntimeException failure) {
            return CompletableFuture.failedFuture(failure);
        }
    }
}
