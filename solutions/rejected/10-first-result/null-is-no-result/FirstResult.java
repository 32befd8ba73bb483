// rejected by: null-is-a-result
// advice: results-are-never-null
package dev.simul.task.firstresult;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Takes a null result for no result. */
public final class FirstResult {
    private FirstResult() {}

    public static <T> T firstResult(List<Callable<T>> tasks) throws Exception {
        if (tasks.isEmpty()) {
            throw new IllegalArgumentException("no tasks");
        }
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            try {
                CompletionService<T> race = new ExecutorCompletionService<>(executor);
                tasks.forEach(race::submit);
                ExecutionException failure = null;
                for (int i = 0; i < tasks.size(); i++) {
                    try {
                        T result = race.take().get();
                        if (result != null) {
                            return result;
                        }
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
