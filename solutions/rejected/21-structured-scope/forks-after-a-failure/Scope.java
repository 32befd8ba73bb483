// rejected by: starts-no-child-after-a-failure, children-end-at-one-moment
// advice: forks-after-a-failure
package dev.simul.task.structuredscope;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;

/** Cancels the running children, but starts others afterwards. */
public final class Scope implements AutoCloseable {
    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Future<?>> children = new CopyOnWriteArrayList<>();
    private final AtomicReference<Throwable> first = new AtomicReference<>();

    public <T> Future<T> fork(Callable<T> child) {
        Future<T> future = executor.submit(() -> run(child));
        children.add(future);
        return future;
    }

    private <T> T run(Callable<T> child) throws Exception {
        try {
            return child.call();
        } catch (Throwable failure) {
            first.compareAndSet(null, failure);
            cancelAll();
            throw failure;
        }
    }

    private void cancelAll() {
        children.forEach(child -> child.cancel(true));
    }

    public void join() throws Exception {
        for (Future<?> child : children) {
            try {
                child.get();
            } catch (InterruptedException e) {
                cancelAll();
                throw e;
            } catch (ExecutionException | CancellationException e) {
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
