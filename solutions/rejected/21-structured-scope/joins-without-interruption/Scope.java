// rejected by: cancellation-reaches-grandchildren, interruption-cancels-all,
// children-end-at-one-moment
// advice: join-ignores-interrupts
package dev.simul.task.structuredscope;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;

/** Waits in join with a method that ignores an interruption. */
public final class Scope implements AutoCloseable {
    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
    private final List<CompletableFuture<?>> children = new ArrayList<>();
    private final AtomicReference<Throwable> first = new AtomicReference<>();

    public <T> Future<T> fork(Callable<T> child) {
        CompletableFuture<T> future = new CompletableFuture<>();
        if (executor.isShutdown()) {
            future.cancel(false);
            return future;
        }
        children.add(future);
        executor.execute(() -> {
            try {
                future.complete(child.call());
            } catch (Throwable failure) {
                first.compareAndSet(null, failure);
                executor.shutdownNow();
                future.completeExceptionally(failure);
            }
        });
        return future;
    }

    public void join() throws Exception {
        CompletableFuture.allOf(children.toArray(CompletableFuture[]::new))
                .handle((done, failure) -> null)
                .join();
        if (first.get() instanceof Exception exception) {
            throw exception;
        }
        if (first.get() instanceof Error error) {
            throw error;
        }
    }

    @Override
    public void close() {
        executor.shutdownNow();
        executor.close();
    }
}
