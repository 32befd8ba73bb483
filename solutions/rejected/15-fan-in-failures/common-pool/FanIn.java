// rejected by: goes-on-with-many-at-once, interruption-cancels-all
// advice: interruption-spreads, pools-run-all-at-once
package dev.simul.task.faninfailures;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Makes the calls on the common pool. */
public final class FanIn {
    private FanIn() {}

    public static <T> List<T> gatherAll(List<Callable<T>> calls) throws Exception {
        List<CompletableFuture<T>> futures = new ArrayList<>();
        for (Callable<T> call : calls) {
            CompletableFuture<T> future = new CompletableFuture<>();
            CompletableFuture.runAsync(() -> {
                try {
                    future.complete(call.call());
                } catch (Throwable failure) {
                    future.completeExceptionally(failure);
                }
            });
            futures.add(future);
        }
        Throwable first = null;
        List<T> results = new ArrayList<>();
        for (CompletableFuture<T> future : futures) {
            try {
                results.add(future.get());
            } catch (ExecutionException e) {
                if (first == null) {
                    first = e.getCause();
                } else {
                    first.addSuppressed(e.getCause());
                }
            }
        }
        if (first != null) {
            throw asException(first);
        }
        return results;
    }

    public static <T> List<T> gatherOrCancel(List<Callable<T>> calls) throws Exception {
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            try {
                CompletionService<T> ended = new ExecutorCompletionService<>(executor);
                List<Future<T>> futures = new ArrayList<>();
                for (Callable<T> call : calls) {
                    futures.add(ended.submit(call));
                }
                for (int i = 0; i < calls.size(); i++) {
                    ended.take().get();
                }
                return futures.stream().map(Future::resultNow).toList();
            } catch (ExecutionException e) {
                throw asException(e.getCause());
            } finally {
                executor.shutdownNow();
            }
        }
    }

    private static Exception asException(Throwable failure) {
        if (failure instanceof Error error) {
            throw error;
        }
        return (Exception) failure;
    }
}
