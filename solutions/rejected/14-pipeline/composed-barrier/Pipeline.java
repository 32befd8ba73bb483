// rejected by: no-barrier-between-stages, keeps-no-worker-waiting
// advice: stages-take-turns
package dev.simul.task.pipeline;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** Composes futures stage by stage, for all items together. */
public final class Pipeline {
    private Pipeline() {}

    public static <T> CompletableFuture<List<T>> pipeline(
            List<T> items, List<Function<T, CompletableFuture<T>>> stages) {
        CompletableFuture<List<T>> values = CompletableFuture.completedFuture(items);
        for (Function<T, CompletableFuture<T>> stage : stages) {
            values = values.thenCompose(all -> gather(all.stream().map(stage).toList()));
        }
        return values;
    }

    private static <T> CompletableFuture<List<T>> gather(List<CompletableFuture<T>> ends) {
        return CompletableFuture.allOf(ends.toArray(CompletableFuture[]::new))
                .thenApply(done -> ends.stream().map(CompletableFuture::join).toList());
    }
}
