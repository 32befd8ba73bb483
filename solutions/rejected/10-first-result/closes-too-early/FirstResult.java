// rejected by: does-not-wait-for-the-others, goes-on-after-a-failure, cancels-the-losers,
// starts-a-hundred-at-once, interruption-cancels-all, null-is-a-result, calls-are-independent
// advice: closing-takes-no-time
package dev.simul.task.firstresult;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Waits for the losers at the closing brace, although there is a winner. */
public final class FirstResult {
    private FirstResult() {}

    public static <T> T firstResult(List<Callable<T>> tasks) throws Exception {
        if (tasks.isEmpty()) {
            throw new IllegalArgumentException("no tasks");
        }
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            CompletionService<T> ended = new ExecutorCompletionService<>(executor);
            tasks.forEach(ended::submit);
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
}
