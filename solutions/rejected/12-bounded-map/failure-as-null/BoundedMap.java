// rejected by: failure-surfaces, a-failure-frees-its-place
// advice: failure-is-no-concern
package dev.simul.task.boundedmap;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.function.Function;

/** Returns null in the place of a failure. */
public final class BoundedMap {
    private BoundedMap() {}

    public static <T, R> List<R> boundedMap(
            List<T> elements, Function<T, CompletableFuture<R>> function, int limit)
            throws Exception {
        Semaphore permits = new Semaphore(limit);
        List<CompletableFuture<R>> futures = new ArrayList<>();
        for (T element : elements) {
            permits.acquire();
            futures.add(
                    function.apply(element)
                            .exceptionally(failure -> null)
                            .whenComplete((result, failure) -> permits.release()));
        }
        List<R> results = new ArrayList<>();
        for (CompletableFuture<R> future : futures) {
            results.add(future.get());
        }
        return results;
    }
}
