package dev.simul.task.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** Takes each item through the stages on a virtual thread, which waits for each stage. */
public final class Pipeline {
    private Pipeline() {}

    public static <T> CompletableFuture<List<T>> pipeline(
            List<T> items, List<Function<T, CompletableFuture<T>>> stages) {
        CompletableFuture<List<T>> results = new CompletableFuture<>();
        Thread.startVirtualThread(() -> {
            List<CompletableFuture<T>> ends = new ArrayList<>();
            for (T item : items) {
                CompletableFuture<T> end = new CompletableFuture<>();
                ends.add(end);
                Thread.startVirtualThread(() -> {
                    try {
                        T value = item;
                        for (Function<T, CompletableFuture<T>> stage : stages) {
                            value = stage.apply(value).get();
                        }
                        end.complete(value);
                    } catch (Exception e) {
                        end.completeExceptionally(e);
                    }
                });
            }
            try {
                List<T> values = new ArrayList<>();
                for (CompletableFuture<T> end : ends) {
                    values.add(end.get());
                }
                results.complete(values);
            } catch (Exception e) {
                results.completeExceptionally(e);
            }
        });
        return results;
    }
}
