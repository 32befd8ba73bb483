// rejected by: returns-with-the-last, failure-surfaces, leaves-nothing-running, keeps-the-order,
// a-window-and-no-waves, applies-once-to-each, a-failure-frees-its-place
// advice: started-is-done
package dev.simul.task.boundedmap;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.function.Function;

/** Returns when the last element has started. */
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
                    function.apply(element).whenComplete((result, failure) -> permits.release()));
        }
        List<R> results = new ArrayList<>();
        for (CompletableFuture<R> future : futures) {
            results.add(future.getNow(null));
        }
        return results;
    }
}
