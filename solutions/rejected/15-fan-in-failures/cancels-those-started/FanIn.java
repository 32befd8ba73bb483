// rejected by: gather-or-cancel-fails-at-the-first
// advice: later-calls-are-cancelled-too
package dev.simul.task.faninfailures;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A call that fails cancels the others that have started by then, and those that start later run
 * on.
 */
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
            List<Future<T>> futures = new CopyOnWriteArrayList<>();
            AtomicReference<Throwable> first = new AtomicReference<>();
            try {
                for (Callable<T> call : calls) {
                    futures.add(
                            executor.submit(() -> {
                                try {
                                    return call.call();
                                } catch (Throwable failure) {
                                    if (first.compareAndSet(null, failure)) {
                                        futures.forEach(future -> future.cancel(true));
                                    }
                                    throw failure;
                                }
                            }));
                }
                for (Future<T> future : futures) {
                    try {
                        future.get();
                    } catch (ExecutionException | CancellationException e) {
                        // The first failure is thrown below.
                    }
                }
            } catch (InterruptedException e) {
                executor.shutdownNow();
                throw e;
            }
            if (first.get() != null) {
                throw asException(first.get());
            }
            return futures.stream().map(Future::resultNow).toList();
        }
    }

    private static Exception asException(Throwable failure) {
        if (failure instanceof Error error) {
            throw error;
        }
        return (Exception) failure;
    }
}
