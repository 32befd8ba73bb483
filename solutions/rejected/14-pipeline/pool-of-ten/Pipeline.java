// rejected by: starts-a-hundred-at-once
// advice: pools-run-all-at-once
package dev.simul.task.pipeline;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** Uses ten threads that wait for the stages, however many items there are. */
public final class Pipeline {
    private Pipeline() {}

    public static <T> CompletableFuture<List<T>> pipeline(
            List<T> items, List<Function<T, CompletableFuture<T>>> stages) {
        ExecutorService pool = Executors.newFixedThreadPool(10);
        List<CompletableFuture<T>> ends =
                items.stream()
                        .map(item ->
                                CompletableFuture.supplyAsync(() -> through(item, stages), pool))
                        .toList();
        CompletableFuture<List<T>> results =
                CompletableFuture.allOf(ends.toArray(CompletableFuture[]::new))
                        .thenApply(done -> ends.stream().map(CompletableFuture::join).toList());
        pool.shutdown();
        return results;
    }

    private static <T> T through(T item, List<Function<T, CompletableFuture<T>>> stages) {
        T value = item;
        for (Function<T, CompletableFuture<T>> stage : stages) {
            value = stage.apply(value).join();
        }
        return value;
    }
}
