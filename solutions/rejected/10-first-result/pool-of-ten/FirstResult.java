// rejected by: starts-a-hundred-at-once
// advice: pools-run-all-at-once
package dev.simul.task.firstresult;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Uses ten threads, however many tasks there are. */
public final class FirstResult {
    private FirstResult() {}

    public static <T> T firstResult(List<Callable<T>> tasks) throws Exception {
        try (ExecutorService pool = Executors.newFixedThreadPool(10)) {
            return pool.invokeAny(tasks);
        }
    }
}
