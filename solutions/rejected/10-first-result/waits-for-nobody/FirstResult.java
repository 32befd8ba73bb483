// rejected by: refuses-no-tasks
// advice: always-one-task
package dev.simul.task.firstresult;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Waits for the first of no tasks. */
public final class FirstResult {
    private FirstResult() {}

    public static <T> T firstResult(List<Callable<T>> tasks) throws Exception {
        ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
        try {
            CompletionService<T> ended = new ExecutorCompletionService<>(executor);
            tasks.forEach(ended::submit);
            int failed = 0;
            while (true) {
                try {
                    return ended.take().get();
                } catch (ExecutionException e) {
                    failed++;
                    if (failed == tasks.size()) {
                        throw e;
                    }
                }
            }
        } finally {
            executor.shutdownNow();
        }
    }
}
