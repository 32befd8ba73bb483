// rejected by: returns-with-the-last
// advice: fixed-number-is-enough
package dev.simul.task.boundedmap;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Never has more than 64 threads. */
public final class BoundedMap {
    private BoundedMap() {}

    public static <T, R> List<R> boundedMap(
            List<T> elements, Function<T, CompletableFuture<R>> function, int limit)
            throws Exception {
        try (ExecutorService pool = Executors.newFixedThreadPool(Math.min(limit, 64))) {
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
