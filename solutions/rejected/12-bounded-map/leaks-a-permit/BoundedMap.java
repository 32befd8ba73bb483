// rejected by: a-failure-frees-its-place, leaves-nothing-running
// advice: success-and-failure-release
package dev.simul.task.boundedmap;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.function.Function;

/** Releases a permit only if there is a result. */
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
                            .thenApply(result -> {
                                permits.release();
                                return result;
                            }));
        }
        List<R> results = new ArrayList<>();
        for (CompletableFuture<R> future : futures) {
            results.add(future.get());
        }
        return results;
    }
}
