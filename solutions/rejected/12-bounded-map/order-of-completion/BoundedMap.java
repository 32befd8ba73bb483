// rejected by: keeps-the-order, applies-once-to-each
// advice: done-in-order
package dev.simul.task.boundedmap;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.function.Function;

/** Collects the results in the order in which they arrive. */
public final class BoundedMap {
    private BoundedMap() {}

    public static <T, R> List<R> boundedMap(
            List<T> elements, Function<T, CompletableFuture<R>> function, int limit)
            throws Exception {
        Semaphore permits = new Semaphore(limit);
        Queue<R> results = new ConcurrentLinkedQueue<>();
        List<CompletableFuture<Void>> futures = new ArrayList<>();
        for (T element : elements) {
            permits.acquire();
            CompletableFuture<R> future;
            try {
                future = function.apply(element);
            } catch (RuntimeException e) {
                future = CompletableFuture.failedFuture(e);
            }
            futures.add(
                    future.whenComplete((result, failure) -> permits.release())
                            .thenAccept(results::add));
        }
        CompletableFuture.allOf(futures.toArray(CompletableFuture[]::new)).get();
        return List.copyOf(results);
    }
}
