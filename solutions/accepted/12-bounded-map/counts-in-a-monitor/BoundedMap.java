package dev.simul.task.boundedmap;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** Counts the unfinished futures in a monitor, and waits in the monitor for a free place. */
public final class BoundedMap {
    private int running;
    private Throwable failed;

    private BoundedMap() {}

    public static <T, R> List<R> boundedMap(
            List<T> elements, Function<T, CompletableFuture<R>> function, int limit)
            throws Exception {
        return new BoundedMap().map(elements, function, limit);
    }

    private <T, R> List<R> map(
            List<T> elements, Function<T, CompletableFuture<R>> function, int limit)
            throws Exception {
        List<CompletableFuture<R>> futures = new ArrayList<>();
        for (T element : elements) {
            awaitFewerThan(limit);
            enter();
            try {
                CompletableFuture<R> future = function.apply(element);
                futures.add(future);
                future.whenComplete((result, failure) -> leave(failure));
            } catch (RuntimeException e) {
                leave(e);
            }
        }
        awaitFewerThan(1);
        synchronized (this) {
            if (failed != null) {
                throw new Exception("one of them has failed", failed);
            }
        }
        List<R> results = new ArrayList<>();
        for (CompletableFuture<R> future : futures) {
            results.add(future.get());
        }
        return results;
    }

    private synchronized void awaitFewerThan(int number) throws InterruptedException {
        while (running >= number) {
            wait();
        }
    }

    private synchronized void enter() {
        running++;
    }

    private synchronized void leave(Throwable failure) {
        running--;
        if (failure != null) {
            failed = failure;
        }
        notifyAll();
    }
}
