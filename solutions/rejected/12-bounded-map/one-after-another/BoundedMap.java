// rejected by: at-most-so-many-at-once, a-window-and-no-waves, returns-with-the-last,
// a-failure-frees-its-place, applies-once-to-each
// advice: waits-overlap-anyway
// naive: at-most-so-many-at-once
package dev.simul.task.boundedmap;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;

/** Waits for each element before it starts the next element. */
public final class BoundedMap {
    private BoundedMap() {}

    public static <T, R> List<R> boundedMap(
            List<T> elements, Function<T, CompletableFuture<R>> function, int limit)
            throws Exception {
        List<R> results = new ArrayList<>();
        Exception failed = null;
        for (T element : elements) {
            try {
                results.add(function.apply(element).get());
            } catch (ExecutionException | RuntimeException e) {
                failed = e;
            }
        }
        if (failed != null) {
            throw failed;
        }
        return results;
    }
}
