package dev.simul.task.boundedmap;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** Board 12: a concurrency limit. */
public final class BoundedMap {
    private BoundedMap() {}

    /**
     * Applies an asynchronous function to all elements, with at most {@code limit} of its futures
     * unfinished at any time, and with exactly that many as long as enough elements are left.
     *
     * @param elements the elements, possibly none
     * @param function immediately returns a future that is done when the work is done
     * @param limit how many futures may be unfinished at the same time, 1 or more
     * @param <T> the type of the elements
     * @param <R> the type of the results
     * @return the results, in the order of the elements
     * @throws Exception the failure of the function or of a future, directly or as the cause of
     *     another exception, after all elements have been processed
     */
    public static <T, R> List<R> boundedMap(
            List<T> elements, Function<T, CompletableFuture<R>> function, int limit)
            throws Exception {
        throw new UnsupportedOperationException("Not started yet: boundedMap");
    }
}
