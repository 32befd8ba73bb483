// rejected by: fails-fast-before-join, starts-no-child-after-a-failure, interruption-cancels-all
// advice: failures-matter-in-join-only, close-comes-next
package dev.simul.task.structuredscope;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Takes ended children from a queue, but only when join is called. */
public final class Scope implements AutoCloseable {
    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
    private final CompletionService<Object> ended = new ExecutorCompletionService<>(executor);
    private int open;

    public <T> Future<T> fork(Callable<T> child) {
        CompletableFuture<T> future = new CompletableFuture<>();
        if (executor.isShutdown()) {
            future.cancel(false);
            return future;
        }
        open++;
        ended.submit(() -> {
            T result = child.call();
            future.complete(result);
            return result;
        });
        return future;
    }

    public void join() throws Exception {
        try {
            for (; open > 0; open--) {
                ended.take().get();
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }

    @Override
    public void close() {
        executor.shutdownNow();
        executor.close();
    }
}
