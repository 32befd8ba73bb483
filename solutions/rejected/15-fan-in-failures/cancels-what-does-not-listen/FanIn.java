// rejected by: gather-or-cancel-cancels-the-rest, gather-or-cancel-fails-at-the-first,
// waits-for-the-cancelled
// advice: calls-stop-by-themselves
package dev.simul.task.faninfailures;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Cancels futures that do not interrupt the threads behind them. */
public final class FanIn {
    private FanIn() {}

    public static <T> List<T> gatherAll(List<Callable<T>> calls) throws Exception {
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<T>> futures = executor.invokeAll(calls);
            List<Throwable> failures =
                    futures.stream()
                            .filter(future -> future.state() == Future.State.FAILED)
                            .map(Future::exceptionNow)
                            .toList();
            if (!failures.isEmpty()) {
                Throwable first = failures.getFirst();
                failures.stream().skip(1).forEach(first::addSuppressed);
                throw asException(first);
            }
            return futures.stream().map(Future::resultNow).toList();
        }
    }

    public static <T> List<T> gatherOrCancel(List<Callable<T>> calls) throws Exception {
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            List<CompletableFuture<T>> futures = new ArrayList<>();
            CompletableFuture<Void> decided = new CompletableFuture<>();
            for (Callable<T> call : calls) {
                CompletableFuture<T> future = new CompletableFuture<>();
                executor.execute(() -> {
                    try {
                        future.complete(call.call());
                    } catch (Throwable failure) {
                        future.completeExceptionally(failure);
                        decided.completeExceptionally(failure);
                    }
                });
                futures.add(future);
            }
            CompletableFuture.allOf(futures.toArray(CompletableFuture[]::new))
                    .thenRun(() -> decided.complete(null));
            try {
                decided.get();
            } catch (ExecutionException e) {
                futures.forEach(future -> future.cancel(true));
                throw asException(e.getCause());
            } catch (InterruptedException e) {
                executor.shutdownNow();
                throw e;
            }
            return futures.stream().map(CompletableFuture::join).toList();
        }
    }

    private static Exception asException(Throwable failure) {
        if (failure instanceof Error error) {
            throw error;
        }
        return (Exception) failure;
    }
}
