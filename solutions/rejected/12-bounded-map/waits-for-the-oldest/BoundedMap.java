// rejected by: a-window-and-no-waves
// advice: oldest-is-done-first
package dev.simul.task.boundedmap;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;

/** Waits for the oldest unfinished future, although a later one may already be done. */
public final class BoundedMap {
    private BoundedMap() {}

    public static <T, R> List<R> boundedMap(
            List<T> elements, Function<T, CompletableFuture<R>> function, int limit)
            throws Exception {
        Queue<CompletableFuture<R>> running = new ArrayDeque<>();
        List<R> results = new ArrayList<>();
        List<Exception> failures = new ArrayList<>();
        for (T element : elements) {
            if (running.size() == limit) {
                collect(running.remove(), results, failures);
            }
            try {
                running.add(function.apply(element));
            } catch (RuntimeException e) {
                failures.add(e);
            }
        }
        for (CompletableFuture<R> future : running) {
            collect(future, results, failures);
        }
        if (!failures.isEmpty()) {
            throw failures.getFirst();
        }
        return results;
    }

    private static <R> void collect(
            CompletableFuture<R> future, List<R> results, List<Exception> failures)
            throws InterruptedException {
        try {
            results.add(future.get());
        } catch (ExecutionException e) {
            failures.add(e);
        }
    }
}
