// rejected by: waits-without-polling, applies-once-to-each
// advice: only-by-checking
package dev.simul.task.boundedmap;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** Checks ten times a second whether a place is free. */
public final class BoundedMap {
    private BoundedMap() {}

    public static <T, R> List<R> boundedMap(
            List<T> elements, Function<T, CompletableFuture<R>> function, int limit)
            throws Exception {
        List<CompletableFuture<R>> futures = new ArrayList<>();
        for (T element : elements) {
            while (futures.stream().filter(future -> !future.isDone()).count() >= limit) {
                Thread.sleep(100);
            }
            try {
                futures.add(function.apply(element));
            } catch (RuntimeException e) {
                futures.add(CompletableFuture.failedFuture(e));
            }
        }
        CompletableFuture.allOf(futures.toArray(CompletableFuture[]::new)).get();
        return futures.stream().map(CompletableFuture::join).toList();
    }
}
