// rejected by: cancels-the-losers, interruption-cancels-all, leaves-nothing-running,
// calls-are-independent
// advice: losers-stop-by-themselves
package dev.simul.task.firstresult;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Shuts its executor down, but the running tasks continue. */
public final class FirstResult {
    private FirstResult() {}

    public static <T> T firstResult(List<Callable<T>> tasks) throws Exception {
        if (tasks.isEmpty()) {
            throw new IllegalArgumentException("no tasks");
        }
        ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
        CompletionService<T> ended = new ExecutorCompletionService<>(executor);
        tasks.forEach(ended::submit);
        executor.shutdown();
        ExecutionException failure = null;
        for (int i = 0; i < tasks.size(); i++) {
            try {
                return ended.take().get();
            } catch (ExecutionException e) {
                failure = e;
            }
        }
        throw failure;
    }
}
