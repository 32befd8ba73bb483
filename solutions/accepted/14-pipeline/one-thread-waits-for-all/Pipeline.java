package dev.simul.task.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Calls invokeAll on a separate thread, which completes the future at the end. */
public final class Pipeline {
    private Pipeline() {}

    public static <T> CompletableFuture<List<T>> pipeline(
            List<T> items, List<Function<T, CompletableFuture<T>>> stages) {
        CompletableFuture<List<T>> results = new CompletableFuture<>();
        new Thread(
                        () -> {
                            try {
                                results.complete(run(items, stages));
                            } catch (Exception e) {
                                results.completeExceptionally(e);
                            }
                        })
                .start();
        return results;
    }

    private static <T> List<T> run(List<T> items, List<Function<T, CompletableFuture<T>>> stages)
            throws Exception {
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<T>> journeys = new ArrayList<>();
            for (T item : items) {
                journeys.add(() -> {
                    T value = item;
                    for (Function<T, CompletableFuture<T>> stage : stages) {
                        value = stage.apply(value).join();
                    }
                    return value;
                });
            }
            List<T> values = new ArrayList<>();
            for (Future<T> journey : executor.invokeAll(journeys)) {
                values.add(journey.get());
            }
            return values;
        }
    }
}
