// rejected by: calls-are-independent
// advice: static-starts-again
package dev.simul.task.firstresult;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Keeps the executor in a static field, which a call at the same time replaces. */
public final class FirstResult {
    private static ExecutorService executor;

    private FirstResult() {}

    public static <T> T firstResult(List<Callable<T>> tasks) throws Exception {
        if (tasks.isEmpty()) {
            throw new IllegalArgumentException("no tasks");
        }
        executor = Executors.newVirtualThreadPerTaskExecutor();
        CompletionService<T> ends = new ExecutorCompletionService<>(executor);
        try {
            tasks.forEach(ends::submit);
            ExecutionException last = null;
            for (int i = 0; i < tasks.size(); i++) {
                try {
                    return ends.take().get();
                } catch (ExecutionException failure) {
                    last = failure;
                }
            }
            throw last;
        } finally {
            executor.shutdownNow();
            executor.close();
        }
    }
}
