package dev.simul.task.structuredscope;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicReference;

/** Board 21: a scope that outlives every thread started in it. */
public final class Scope implements AutoCloseable {
    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Future<?>> children = new ArrayList<>();
    private final AtomicReference<Throwable> first = new AtomicReference<>();

    /** Opens a scope. The calling thread is its owner. */
    public Scope() {}

    /**
     * Starts a child on its own thread, without waiting for it.
     *
     * @param child the work of the child
     * @param <T> the type of its result
     * @return the future of the child, or a cancelled future if a child of this scope has already
     *     failed
     */
    public <T> Future<T> fork(Callable<T> child) {
        try {
            Future<T> future = executor.submit(() -> run(child));
            children.add(future);
            return future;
        } catch (RejectedExecutionException cancelled) {
            return CompletableFuture.failedFuture(new CancellationException());
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
     * Waits until all children have ended. If one fails, the others are cancelled.
     *
     * @throws InterruptedException if the owner is interrupted; all children are then cancelled,
     *     and only {@link #close} may be called
     * @throws Exception the failure that occurred first, unwrapped
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

    /**
     * Interrupts the children that are still running, possibly more than once, and waits for them.
     */
    @Override
    public void close() {
        executor.shutdownNow();
        executor.close();
    }
}
