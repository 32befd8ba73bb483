// rejected by: takes-nothing-for-what-it-is
// advice: always-one-stage
package dev.simul.task.pipeline;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** Starts with the first stage, although there may be no stages. */
public final class Pipeline {
    private Pipeline() {}

    public static <T> CompletableFuture<List<T>> pipeline(
            List<T> items, List<Function<T, CompletableFuture<T>>> stages) {
        List<CompletableFuture<T>> ends =
                items.stream().map(item -> through(item, stages)).toList();
        return CompletableFuture.allOf(ends.toArray(CompletableFuture[]::new))
                .thenApply(done -> ends.stream().map(CompletableFuture::join).toList());
    }

    private static <T> CompletableFuture<T> through(
            T item, List<Function<T, CompletableFuture<T>>> stages) {
        CompletableFuture<T> end =
                CompletableFuture.completedFuture(item).thenCompose(stages.getFirst());
        for (int i = 1; i < stages.size(); i++) {
            end = end.thenCompose(stages.get(i));
        }
        return end;
    }
}
