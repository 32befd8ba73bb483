// rejected by: a-window-and-no-waves
// advice: places-take-equally-long
package dev.simul.task.boundedmap;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** Shares the elements out in advance: each place gets every n-th element. */
public final class BoundedMap {
    private BoundedMap() {}

    public static <T, R> List<R> boundedMap(
            List<T> elements, Function<T, CompletableFuture<R>> function, int limit)
            throws Exception {
        List<CompletableFuture<R>> results = new ArrayList<>();
        elements.forEach(element -> results.add(new CompletableFuture<>()));
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int place = 0; place < limit; place++) {
                int first = place;
                executor.execute(() -> {
                    for (int i = first; i < elements.size(); i += limit) {
                        try {
                            results.get(i).complete(function.apply(elements.get(i)).join());
                        } catch (RuntimeException e) {
                            results.get(i).completeExceptionally(e);
                        }
                    }
                });
            }
        }
        return results.stream().map(CompletableFuture::join).toList();
    }
}
