// rejected by: returns-exactly-in-time
// advice: whole-seconds-are-enough
package dev.simul.task.timeout;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Converts the limit to whole seconds. */
public final class Timeout {
    private Timeout() {}

    public static <T> List<T> withTimeout(List<Callable<T>> tasks, Duration limit, T fallback)
            throws Exception {
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            List<T> results = new ArrayList<>();
            for (Future<T> task : executor.invokeAll(tasks, limit.toSeconds(), TimeUnit.SECONDS)) {
                results.add(task.isCancelled() ? fallback : task.get());
            }
            return results;
        }
    }
}
