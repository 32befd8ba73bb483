// rejected by: interruption-cancels-all
// advice: one-interrupt-at-a-time
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

/** Waits for each interrupted call before it interrupts the next. */
public final class FanIn {
    private FanIn() {}

    public static <T> List<T> gatherAll(List<Callable<T>> calls) throws Exception {
        List<Thread> threads = new ArrayList<>();
        Object[] results = new Object[calls.size()];
        Throwable[] failures = new Throwable[calls.size()];
        for (int i = 0; i < calls.size(); i++) {
            int index = i;
            threads.add(
                    Thread.startVirtualThread(() -> {
                        try {
                            results[index] = calls.get(index).call();
                        } catch (Throwable failure) {
                            failures[index] = failure;
                        }
                    }));
        }
        try {
            for (Thread thread : threads) {
                thread.join();
            }
        } catch (InterruptedException interruption) {
            for (Thread thread : threads) {
                thread.interrupt();
                thread.join();
            }
            throw interruption;
        }
        Throwable first = null;
        for (Throwable failure : failures) {
            if (failure != null && first == null) {
                first = failure;
            } else if (failure != null) {
                first.addSuppressed(failure);
            }
        }
        if (first instanceof Error error) {
            throw error;
        }
        if (first != null) {
            throw (Exception) first;
        }
        List<T> list = new ArrayList<>();
        for (Object result : results) {
            @SuppressWarnings("unchecked")
            T value = (T) result;
            list.add(value);
        }
        return list;
    }

    public static <T> List<T> gatherOrCancel(List<Callable<T>> calls) throws Exception {
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            CompletionService<T> ends = new ExecutorCompletionService<>(executor);
            List<Future<T>> futures = new ArrayList<>();
            calls.forEach(call -> futures.add(ends.submit(call)));
            try {
                for (int i = 0; i < calls.size(); i++) {
                    ends.take().get();
                }
            } catch (ExecutionException e) {
                executor.shutdownNow();
                if (e.getCause() instanceof Error error) {
                    throw error;
                }
                throw (Exception) e.getCause();
            } catch (InterruptedException e) {
                executor.shutdownNow();
                throw e;
            }
            List<T> results = new ArrayList<>();
            for (Future<T> future : futures) {
                results.add(future.resultNow());
            }
            return results;
        }
    }
}
