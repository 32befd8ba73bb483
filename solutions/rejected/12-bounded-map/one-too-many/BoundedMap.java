// rejected by: at-most-so-many-at-once, a-window-and-no-waves, a-failure-frees-its-place,
// applies-once-to-each
// advice: next-one-does-not-count
package dev.simul.task.boundedmap;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.function.Function;

/** Starts the next element before it acquires a permit. */
public final class BoundedMap {
    private BoundedMap() {}

    public static <T, R> List<R> boundedMap(
            List<T> elements, Function<T, CompletableFuture<R>> function, int limit)
            throws Exception {
        Semaphore permits = new Semaphore(limit);
        List<CompletableFuture<R>> futures = new ArrayList<>();
        for (T element : elements) {
            CompletableFuture<R> future;
            try {
                future = function.apply(element);
            } catch (RuntimeException e) {
                future = CompletableFuture.failedFuture(e);
            }
            permits.acquire();
            futures.add(future.whenComplete((result, failure) -> permits.release()));
        }
        CompletableFuture.allOf(futures.toArray(CompletableFuture[]::new)).get();
        return futures.stream().map(CompletableFuture::join).toList();
    }
}
