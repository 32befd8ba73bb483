// rejected by: leaves-nothing-running
// advice: pools-end-by-themselves
package dev.simul.task.timeout;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Never shuts its pool down. */
public final class Timeout {
    private Timeout() {}

    public static <T> List<T> withTimeout(List<Callable<T>> tasks, Duration limit, T fallback)
            throws Exception {
        ExecutorService pool = Executors.newCachedThreadPool();
        List<T> results = new ArrayList<>();
        for (Future<T> task : pool.invokeAll(tasks, limit.toNanos(), TimeUnit.NANOSECONDS)) {
            results.add(task.isCancelled() ? fallback : task.get());
        }
        return results;
    }
}
