// rejected by: a-failure-frees-its-place
// advice: a-failure-ends-the-work
package dev.simul.task.boundedmap;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** When an element fails, does not start the elements that are left. */
public final class BoundedMap {
    private BoundedMap() {}

    public static <T, R> List<R> boundedMap(
            List<T> elements, Function<T, CompletableFuture<R>> function, int limit)
            throws Exception {
        try (ExecutorService pool = Executors.newFixedThreadPool(limit)) {
            List<Future<R>> futures = new ArrayList<>();
            for (T element : elements) {
                Callable<R> call = () -> function.apply(element).join();
                futures.add(pool.submit(call));
            }
            try {
                List<R> results = new ArrayList<>();
                for (Future<R> future : futures) {
                    results.add(future.get());
                }
                return results;
            } finally {
                pool.shutdownNow();
            }
        }
    }
}
