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

/** Board 15: many calls at once, of which several may fail. */
public final class FanIn {
    private FanIn() {}

    /**
     * Makes all calls at once, waits until every one has ended, and reports every failure.
     *
     * @param calls the calls, any number of them
     * @param <T> what a call returns
     * @return the results, in the order of the list
     * @throws InterruptedException if the caller is interrupted; all calls are then interrupted too
     * @throws Exception the failure of the failed call that stands first in the list, itself; those
     *     of the other failed calls are suppressed by it, in the order of the list
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
     * Makes all calls at once; when one fails, interrupts the others and waits until they have
     * ended.
     *
     * @param calls the calls, any number of them
     * @param <T> what a call returns
     * @return the results, in the order of the list
     * @throws InterruptedException if the caller is interrupted; all calls are then interrupted too
     * @throws Exception the failure that came first in time, itself
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
