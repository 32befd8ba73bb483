// rejected by: no-barrier-between-stages, returns-at-once, failure-surfaces,
// a-failed-item-goes-no-further, keeps-no-worker-waiting
// advice: a-future-makes-asynchronous, stages-take-turns
// naive: no-barrier-between-stages
package dev.simul.task.pipeline;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** Takes all items through a stage before the first item enters the next stage. */
public final class Pipeline {
    private Pipeline() {}

    public static <T> CompletableFuture<List<T>> pipeline(
            List<T> items, List<Function<T, CompletableFuture<T>>> stages) {
        List<T> values = items;
        for (Function<T, CompletableFuture<T>> stage : stages) {
            List<CompletableFuture<T>> futures = values.stream().map(stage).toList();
            values = futures.stream().map(CompletableFuture::join).toList();
        }
        return CompletableFuture.completedFuture(values);
    }
}
