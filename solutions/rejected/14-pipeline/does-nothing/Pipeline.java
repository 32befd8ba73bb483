// rejected by: goes-through-all-stages, no-barrier-between-stages, returns-at-once,
// keeps-the-order, keeps-no-worker-waiting, starts-a-hundred-at-once, failure-surfaces,
// a-failed-item-goes-no-further
// advice: none
package dev.simul.task.pipeline;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** Returns the items as they are. */
public final class Pipeline {
    private Pipeline() {}

    public static <T> CompletableFuture<List<T>> pipeline(
            List<T> items, List<Function<T, CompletableFuture<T>>> stages) {
        return CompletableFuture.completedFuture(items);
    }
}
