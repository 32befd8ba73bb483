// rejected by: failure-surfaces, a-failure-frees-its-place
// advice: every-cause-is-the-failure
package dev.simul.task.boundedmap;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.function.Function;

/** Throws the innermost cause of what a future failed with. */
public final class BoundedMap {
    private BoundedMap() {}

    public static <T, R> List<R> boundedMap(
            List<T> elements, Function<T, CompletableFuture<R>> function, int limit)
            throws Exception {
        Semaphore places = new Semaphore(limit);
        List<CompletableFuture<R>> futures = new ArrayList<>();
        for (T element : elements) {
            places.acquire();
            futures.add(
                    apply(function, element).whenComplete((result, failure) -> places.release()));
        }
        try {
            CompletableFuture.allOf(futures.toArray(CompletableFuture[]::new)).get();
        } catch (ExecutionException e) {
            Throwable failure = e;
            while (failure.getCause() != null) {
                failure = failure.getCause();
            }
            throw failure instanceof Exception exception ? exception : e;
        }
        return futures.stream().map(CompletableFuture::join).toList();
    }

    private static <T, R> CompletableFuture<R> apply(
            Function<T, CompletableFuture<R>> function, T element) {
        try {
            return function.apply(element);
        } catch (RuntimeException failure) {
            return CompletableFuture.failedFuture(failure);
        }
    }
}
