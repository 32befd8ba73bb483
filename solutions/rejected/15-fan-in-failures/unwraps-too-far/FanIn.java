// rejected by: throws-the-failure-itself
// advice: every-wrapper-is-ours
package dev.simul.task.faninfailures;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Unwraps failures that the calls themselves have wrapped. */
public final class FanIn {
    private FanIn() {}

    public static <T> List<T> gatherAll(List<Callable<T>> calls) throws Exception {
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<T>> futures = new ArrayList<>();
            calls.forEach(call -> futures.add(executor.submit(call)));
            List<T> results = new ArrayList<>();
            Throwable first = null;
            for (Future<T> future : futures) {
                try {
                    results.add(future.get());
                } catch (ExecutionException e) {
                    if (first == null) {
                        first = unwrap(e);
                    } else {
                        first.addSuppressed(unwrap(e));
                    }
                } catch (InterruptedException e) {
                    executor.shutdownNow();
                    throw e;
                }
            }
            if (first != null) {
                throwIt(first);
            }
            return results;
        }
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
                throwIt(unwrap(e));
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

    private static Throwable unwrap(Throwable failure) {
        Throwable inner = failure;
        while ((inner instanceof ExecutionException || inner instanceof CompletionException)
                && inner.getCause() != null) {
            inner = inner.getCause();
        }
        return inner;
    }

    private static void throwIt(Throwable failure) throws Exception {
        if (failure instanceof Error error) {
            throw error;
        }
        throw (Exception) failure;
    }
}
