// rejected by: leaves-nothing-running, starts-a-hundred-at-once
// advice: always-one-task, shutdown-after-an-exception
package dev.simul.task.timeout;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Shuts its pool down unless a task fails. */
public final class Timeout {
    private Timeout() {}

    public static <T> List<T> withTimeout(List<Callable<T>> tasks, Duration limit, T fallback)
            throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(tasks.size());
        List<T> results = new ArrayList<>();
        for (Future<T> task : pool.invokeAll(tasks, limit.toNanos(), TimeUnit.NANOSECONDS)) {
            results.add(task.isCancelled() ? fallback : task.get());
        }
        pool.shutdown();
        return results;
    }
}
