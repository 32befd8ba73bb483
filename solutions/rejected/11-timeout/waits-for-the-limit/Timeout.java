// rejected by: returns-when-all-are-done, starts-a-hundred-at-once, returns-exactly-in-time,
// late-results-do-not-count, calls-are-independent
// advice: always-to-the-limit
package dev.simul.task.timeout;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Sleeps until the limit, and then takes the results. */
public final class Timeout {
    private Timeout() {}

    public static <T> List<T> withTimeout(List<Callable<T>> tasks, Duration limit, T fallback)
            throws Exception {
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<T>> futures = new ArrayList<>();
            for (Callable<T> task : tasks) {
                futures.add(executor.submit(task));
            }
            Thread.sleep(limit);
            executor.shutdownNow();
            List<T> results = new ArrayList<>();
            for (Future<T> future : futures) {
                results.add(future.isDone() ? future.get() : fallback);
            }
            return results;
        }
    }
}
