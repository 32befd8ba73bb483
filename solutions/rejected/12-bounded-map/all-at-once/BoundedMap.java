// rejected by: at-most-so-many-at-once, a-window-and-no-waves, returns-with-the-last,
// a-failure-frees-its-place, applies-once-to-each
// advice: limit-applies-by-itself
package dev.simul.task.boundedmap;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** Ignores the limit. */
public final class BoundedMap {
    private BoundedMap() {}

    public static <T, R> List<R> boundedMap(
            List<T> elements, Function<T, CompletableFuture<R>> function, int limit)
            throws Exception {
        List<CompletableFuture<R>> futures = elements.stream().map(function).toList();
        List<R> results = new ArrayList<>();
        for (CompletableFuture<R> future : futures) {
            results.add(future.get());
        }
        return results;
    }
}
