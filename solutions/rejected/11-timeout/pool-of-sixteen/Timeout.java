// rejected by: starts-a-hundred-at-once
// advice: pools-run-all-at-once
package dev.simul.task.timeout;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Uses one thread per processor, however many tasks there are. */
public final class Timeout {
    private Timeout() {}

    public static <T> List<T> withTimeout(List<Callable<T>> tasks, Duration limit, T fallback)
            throws Exception {
        int processors = Runtime.getRuntime().availableProcessors();
        try (ExecutorService pool = Executors.newFixedThreadPool(processors)) {
            List<T> results = new ArrayList<>();
            for (Future<T> task : pool.invokeAll(tasks, limit.toNanos(), TimeUnit.NANOSECONDS)) {
                results.add(task.isCancelled() ? fallback : task.get());
            }
            return results;
        }
    }
}
