// rejected by: returns-nothing-for-no-elements
// advice: always-one-element
package dev.simul.task.boundedmap;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Creates a pool of no more threads than elements, which fails if there are no elements. */
public final class BoundedMap {
    private BoundedMap() {}

    public static <T, R> List<R> boundedMap(
            List<T> elements, Function<T, CompletableFuture<R>> function, int limit)
            throws Exception {
        int threads = Math.min(limit, elements.size());
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            List<Callable<R>> calls = new ArrayList<>();
            for (T element : elements) {
                calls.add(() -> function.apply(element).get());
            }
            List<R> results = new ArrayList<>();
            for (Future<R> call : pool.invokeAll(calls)) {
                results.add(call.get());
            }
            return results;
        }
    }
}
