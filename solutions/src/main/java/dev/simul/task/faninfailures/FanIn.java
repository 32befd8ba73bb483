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

/** Board 15: many calls at once, several of which may fail. */
public final class FanIn {
    private FanIn() {}

    /**
     * Makes all calls at the same time, waits until every one has ended, and reports every failure.
     *
     * @param calls the calls, possibly none
     * @param <T> the type of the results
     * @return the results, in the order of the list
     * @throws InterruptedException if the caller is interrupted; thrown when all calls have been
     *     interrupted and have ended
     * @throws Exception the failure of the first failed call in the list, unwrapped; the failures
     *     of the other calls are its suppressed exceptions, in the order of the list
     */
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

    /**
     * Makes all calls at the same time. If one fails, interrupts the others and waits until they
     * have ended.
     *
     * @param calls the calls, possibly none
     * @param <T> the type of the results
     * @return the results, in the order of the list
     * @throws InterruptedException if the caller is interrupted; thrown when all calls have been
     *     interrupted and have ended
     * @throws Exception the failure that occurred first, unwrapped
     */
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
