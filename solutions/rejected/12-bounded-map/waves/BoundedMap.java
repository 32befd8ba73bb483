// rejected by: a-window-and-no-waves
// advice: waves-of-elements
package dev.simul.task.boundedmap;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;

/**
 * Starts as many elements as the limit, waits until all of them are done, and starts the next ones.
 */
public final class BoundedMap {
    private BoundedMap() {}

    public static <T, R> List<R> boundedMap(
            List<T> elements, Function<T, CompletableFuture<R>> function, int limit)
            throws Exception {
        List<R> results = new ArrayList<>();
        Exception failed = null;
        for (int from = 0; from < elements.size(); from += limit) {
            List<CompletableFuture<R>> wave = new ArrayList<>();
            for (T element : elements.subList(from, Math.min(from + limit, elements.size()))) {
                try {
                    wave.add(function.apply(element));
                } catch (RuntimeException e) {
                    failed = e;
                }
            }
            for (CompletableFuture<R> future : wave) {
                try {
                    results.add(future.get());
                } catch (ExecutionException e) {
                    failed = e;
                }
            }
        }
        if (failed != null) {
            throw failed;
        }
        return results;
    }
}
