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

/** Board 21: a scope that outlives none of the threads started in it. */
public final class Scope implements AutoCloseable {
    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Future<?>> children = new ArrayList<>();
    private final AtomicReference<Throwable> first = new AtomicReference<>();

    /** Opens a scope; the thread that does so is its owner. */
    public Scope() {}

    /**
     * Starts a child on a thread of its own and returns at once.
     *
     * @param child what it does
     * @param <T> what it returns
     * @return its future; a cancelled one if a child of this scope has failed before
     */
    public <T> Future<T> fork(Callable<T> child) {
        try {
            Future<T> future = executor.submit(() -> run(child));
            children.add(future);
            return future;
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

    /**
     * Waits until all children have ended. When one fails, the others are cancelled.
     *
     * @throws InterruptedException if the owner is interrupted; all children are then cancelled
     * @throws Exception the failure that came first, itself
     */
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

    /** Cancels the children that still run, and returns when all have ended. */
    @Override
    public void close() {
        executor.shutdownNow();
        executor.close();
    }
}
