// rejected by: leaves-nothing-running
// advice: failed-items-end-the-wait
package dev.simul.task.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;

/** Lets a thread wait until all items have succeeded, even if one has failed. */
public final class Pipeline {
    private Pipeline() {}

    public static <T> CompletableFuture<List<T>> pipeline(
            List<T> items, List<Function<T, CompletableFuture<T>>> stages) {
        CompletableFuture<List<T>> all = new CompletableFuture<>();
        CountDownLatch good = new CountDownLatch(items.size());
        List<CompletableFuture<T>> journeys = new ArrayList<>();
        for (T item : items) {
            CompletableFuture<T> journey = CompletableFuture.completedFuture(item);
            for (Function<T, CompletableFuture<T>> stage : stages) {
                journey = journey.thenCompose(stage);
            }
            journey.whenComplete((result, failure) -> {
                if (failure == null) {
                    good.countDown();
                } else {
                    all.completeExceptionally(failure);
                }
            });
            journeys.add(journey);
        }
        Thread.startVirtualThread(() -> {
            try {
                good.await();
                all.complete(journeys.stream().map(CompletableFuture::join).toList());
            } catch (InterruptedException e) {
                all.completeExceptionally(e);
            }
        });
        return all;
    }
}
