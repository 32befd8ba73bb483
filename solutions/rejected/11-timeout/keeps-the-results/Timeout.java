// rejected by: calls-are-independent, returns-exactly-in-time, starts-a-hundred-at-once,
// keeps-the-order
// advice: static-starts-again
package dev.simul.task.timeout;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Adds the results of all calls to one list. */
public final class Timeout {
    private static final List<Object> RESULTS = new ArrayList<>();

    private Timeout() {}

    @SuppressWarnings("unchecked")
    public static <T> List<T> withTimeout(List<Callable<T>> tasks, Duration limit, T fallback)
            throws Exception {
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<T> task :
                    executor.invokeAll(tasks, limit.toNanos(), TimeUnit.NANOSECONDS)) {
                RESULTS.add(task.isCancelled() ? fallback : task.get());
            }
            return (List<T>) List.copyOf(RESULTS);
        }
    }
}
