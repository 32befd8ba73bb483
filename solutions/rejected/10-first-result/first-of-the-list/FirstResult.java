// rejected by: returns-the-first, does-not-wait-for-the-others, goes-on-after-a-failure,
// cancels-the-losers, starts-a-hundred-at-once, null-is-a-result, late-results-do-not-count,
// calls-are-independent
// advice: first-in-the-list-wins
package dev.simul.task.firstresult;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Takes the first good result in the order of the list. */
public final class FirstResult {
    private FirstResult() {}

    public static <T> T firstResult(List<Callable<T>> tasks) throws Exception {
        if (tasks.isEmpty()) {
            throw new IllegalArgumentException("no tasks");
        }
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            try {
                List<Future<T>> futures = new ArrayList<>();
                for (Callable<T> task : tasks) {
                    futures.add(executor.submit(task));
                }
                ExecutionException failure = null;
                for (Future<T> future : futures) {
                    try {
                        return future.get();
                    } catch (ExecutionException e) {
                        failure = e;
                    }
                }
                throw failure;
            } finally {
                executor.shutdownNow();
            }
        }
    }
}
