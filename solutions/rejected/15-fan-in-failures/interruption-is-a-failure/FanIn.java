// rejected by: interruption-cancels-all
// advice: interruption-is-a-failure
package dev.simul.task.faninfailures;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Treats the interruption of its caller as a failure of a call. */
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
            } catch (InterruptedException e) {
                throw new IllegalStateException("a call failed", e);
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
