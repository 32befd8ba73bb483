// rejected by: gather-or-cancel-fails-at-the-first, gather-or-cancel-cancels-the-rest,
// throws-the-failure-itself, waits-for-the-cancelled, gather-all-lets-the-others-finish
// advice: first-in-the-list-fails-first
package dev.simul.task.faninfailures;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Waits for the calls one after the other, in the order of the list. */
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
                List<Future<T>> futures = calls.stream().map(executor::submit).toList();
                List<T> results = new ArrayList<>();
                for (Future<T> future : futures) {
                    results.add(future.get());
                }
                return results;
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
