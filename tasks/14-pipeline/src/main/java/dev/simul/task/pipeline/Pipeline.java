package dev.simul.task.pipeline;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** Board 14: a pipeline. */
public final class Pipeline {
    private Pipeline() {}

    /**
     * Takes each item through all stages, at its own pace, without blocking the caller.
     *
     * @param items the items, possibly none
     * @param stages the stages that each item goes through, in this order, possibly none; each
     *     stage immediately returns a future that is done when the work is done
     * @param <T> the type of the items and of the stages' results
     * @return a future of the results, in the order of the items; if a stage fails, the future
     *     fails with that failure, directly or as the cause of another exception
     */
    public static <T> CompletableFuture<List<T>> pipeline(
            List<T> items, List<Function<T, CompletableFuture<T>>> stages) {
        throw new UnsupportedOperationException("Not started yet: pipeline");
    }
}
