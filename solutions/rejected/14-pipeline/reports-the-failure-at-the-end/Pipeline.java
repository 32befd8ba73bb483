// rejected by: a-failed-item-goes-no-further
// advice: next-stage-takes-failed-items
package dev.simul.task.pipeline;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;

/** Records a failure, still sends the item to the next stage, and fails at the end. */
public final class Pipeline {
    private Pipeline() {}

    public static <T> CompletableFuture<List<T>> pipeline(
            List<T> items, List<Function<T, CompletableFuture<T>>> stages) {
        Queue<Throwable> failures = new ConcurrentLinkedQueue<>();
        List<CompletableFuture<T>> ends =
                items.stream().map(item -> through(item, stages, failures)).toList();
        return CompletableFuture.allOf(ends.toArray(CompletableFuture[]::new))
                .thenApply(done -> {
                    if (!failures.isEmpty()) {
                        throw new CompletionException(failures.peek());
                    }
                    return ends.stream().map(CompletableFuture::join).toList();
                });
    }

    private static <T> CompletableFuture<T> through(
            T item, List<Function<T, CompletableFuture<T>>> stages, Queue<Throwable> failures) {
        CompletableFuture<T> end = CompletableFuture.completedFuture(item);
        for (Function<T, CompletableFuture<T>> stage : stages) {
            CompletableFuture<T> last = end;
            end =
                    last.thenCompose(stage)
                            .exceptionallyCompose(failure -> {
                                failures.add(failure);
                                return last;
                            });
        }
        return end;
    }
}
