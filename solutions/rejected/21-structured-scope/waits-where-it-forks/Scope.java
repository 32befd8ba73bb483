// rejected by: children-run-together, first-failure-is-thrown, failure-cancels-siblings,
// outlives-no-child, close-cancels-what-still-runs, fails-fast-before-join,
// interruption-cancels-all, cancellation-reaches-grandchildren, close-waits-though-interrupted,
// hundreds-of-children, children-end-at-one-moment
// advice: forking-is-calling
// naive: children-run-together
package dev.simul.task.structuredscope;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicReference;

/** Waits for each child in the fork method. */
public final class Scope implements AutoCloseable {
    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Future<?>> children = new ArrayList<>();
    private final AtomicReference<Throwable> first = new AtomicReference<>();

    public <T> Future<T> fork(Callable<T> child) {
        try {
            Future<T> future = executor.submit(() -> run(child));
            children.add(future);
            future.get();
            return future;
        } catch (InterruptedException | ExecutionException e) {
            return CompletableFuture.failedFuture(e);
        } catch (RejectedExecutionException cancelled) {
            CompletableFuture<T> never = new CompletableFuture<>();
            never.cancel(true);
            return never;
        }
    }

    private <T> T run(Callable<T> child) throws Exception {
        try {
            return child.call();
        } catch (Throwable failure) {
            first.compareAndSet(null, failure);
            executor.shutdownNow();
            throw failure;
        }
    }

    public void join() throws Exception {
        for (Future<?> child : children) {
            try {
                child.get();
            } catch (InterruptedException e) {
                executor.shutdownNow();
                throw e;
            } catch (ExecutionException e) {
                // The first failure is thrown below.
            }
        }
        switch (first.get()) {
            case null -> {}
            case Error error -> throw error;
            case Exception exception -> throw exception;
            default -> throw new IllegalStateException(first.get());
        }
    }

    @Override
    public void close() {
        executor.shutdownNow();
        executor.close();
    }
}
