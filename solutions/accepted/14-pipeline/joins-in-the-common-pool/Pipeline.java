package dev.simul.task.pipeline;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** Waits for each item in a task of the common pool, which compensates for blocked workers. */
public final class Pipeline {
    private Pipeline() {}

    public static <T> CompletableFuture<List<T>> pipeline(
            List<T> items, List<Function<T, CompletableFuture<T>>> stages) {
        List<CompletableFuture<T>> through =
                items.stream()
                        .map(item -> CompletableFuture.supplyAsync(() -> wayOf(item, stages)))
                        .toList();
        return CompletableFuture.allOf(through.toArray(CompletableFuture[]::new))
                .thenApply(all -> through.stream().map(CompletableFuture::join).toList());
    }

    private static <T> T wayOf(T item, List<Function<T, CompletableFuture<T>>> stages) {
        T value = item;
        for (Function<T, CompletableFuture<T>> stage : stages) {
            value = stage.apply(value).join();
        }
        return value;
    }
}
