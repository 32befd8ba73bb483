package dev.simul.task.faninfailures;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Uses a future for each call, and one more future, which the first failure completes. */
public final class FanIn {
    private FanIn() {}

    public static <T> List<T> gatherAll(List<Callable<T>> calls) throws Exception {
        try (ExecutorService executor = Executors.newCachedThreadPool()) {
            List<CompletableFuture<T>> futures = start(calls, executor);
            try {
                allOf(futures).handle((done, failure) -> done).get();
            } catch (InterruptedException e) {
                executor.shutdownNow();
                throw e;
            }
            Throwable first = null;
            for (CompletableFuture<T> future : futures) {
                if (future.isCompletedExceptionally()) {
                    if (first == null) {
                        first = future.exceptionNow();
                    } else {
                        first.addSuppressed(future.exceptionNow());
                    }
                }
            }
            if (first != null) {
                throw asException(first);
            }
            return futures.stream().map(CompletableFuture::join).toList();
        }
    }

    public static <T> List<T> gatherOrCancel(List<Callable<T>> calls) throws Exception {
        try (ExecutorService executor = Executors.newCachedThreadPool()) {
            List<CompletableFuture<T>> futures = start(calls, executor);
            CompletableFuture<Void> decided = new CompletableFuture<>();
            for (CompletableFuture<T> future : futures) {
                future.exceptionally(failure -> {
                    decided.completeExceptionally(failure);
                    return null;
                });
            }
            allOf(futures).thenRun(() -> decided.complete(null));
            try {
                decided.get();
            } catch (ExecutionException e) {
                throw asException(e.getCause());
            } finally {
                executor.shutdownNow();
            }
            return futures.stream().map(CompletableFuture::join).toList();
        }
    }

    private static <T> List<CompletableFuture<T>> start(
            List<Callable<T>> calls, Executor executor) {
        List<CompletableFuture<T>> futures = new ArrayList<>();
        for (Callable<T> call : calls) {
            CompletableFuture<T> future = new CompletableFuture<>();
            executor.execute(() -> {
                try {
                    future.complete(call.call());
                } catch (Throwable failure) {
                    future.completeExceptionally(failure);
                }
            });
            futures.add(future);
        }
        return futures;
    }

    private static CompletableFuture<Void> allOf(List<? extends CompletableFuture<?>> futures) {
        return CompletableFuture.allOf(futures.toArray(CompletableFuture[]::new));
    }

    private static Exception asException(Throwable failure) {
        if (failure instanceof Error error) {
            throw error;
        }
        return (Exception) failure;
    }
}
