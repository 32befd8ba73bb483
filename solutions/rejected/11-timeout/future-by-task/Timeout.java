// rejected by: keeps-the-order
// advice: none
package dev.simul.task.timeout;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Keeps the futures in a map, in which a task has only one place. */
public final class Timeout {
    private Timeout() {}

    public static <T> List<T> withTimeout(List<Callable<T>> tasks, Duration limit, T fallback)
            throws Exception {
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            Map<Callable<T>, Future<T>> futures = new HashMap<>();
            for (Callable<T> task : tasks) {
                futures.put(task, executor.submit(task));
            }
            executor.shutdown();
            executor.awaitTermination(limit.toMillis(), TimeUnit.MILLISECONDS);
            futures.values().forEach(future -> future.cancel(true));
            List<T> results = new ArrayList<>();
            for (Callable<T> task : tasks) {
                Future<T> future = futures.get(task);
                results.add(future.isCancelled() ? fallback : future.get());
            }
            return results;
        }
    }
}
