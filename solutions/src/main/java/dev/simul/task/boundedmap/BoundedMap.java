package dev.simul.task.boundedmap;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.function.Function;

/** Board 12: so many at once, and no more. */
public final class BoundedMap {
    private BoundedMap() {}

    /**
     * Applies an asynchronous function to all elements, with at most {@code limit} of its futures
     * unfinished at any time, and as many wherever there are elements left.
     *
     * @param elements what to apply it to; there may be none
     * @param function returns at once a future that is done when its work is
     * @param limit how many futures may be unfinished at once, 1 or more
     * @param <T> the type of the elements
     * @param <R> the type of the results
     * @return the results, in the order of the elements
     * @throws Exception what the function or a future failed with, itself or as the cause; all
     *     elements have had their turn by then
     */
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
        CompletableFuture.allOf(futures.toArray(CompletableFuture[]::new)).get();
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
