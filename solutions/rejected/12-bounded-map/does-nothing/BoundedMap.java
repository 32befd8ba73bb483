// rejected by: applies-once-to-each, keeps-the-order, at-most-so-many-at-once,
// a-window-and-no-waves, returns-with-the-last, failure-surfaces, a-failure-frees-its-place
// advice: none
package dev.simul.task.boundedmap;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** Does nothing. */
public final class BoundedMap {
    private BoundedMap() {}

    public static <T, R> List<R> boundedMap(
            List<T> elements, Function<T, CompletableFuture<R>> function, int limit)
            throws Exception {
        return List.of();
    }
}
