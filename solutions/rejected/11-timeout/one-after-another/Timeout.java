// rejected by: starts-a-hundred-at-once, falls-back-at-the-limit, returns-when-all-are-done,
// keeps-the-order, cancels-the-late, failure-surfaces, returns-exactly-in-time,
// late-results-do-not-count, calls-are-independent
// advice: waits-overlap-anyway
package dev.simul.task.timeout;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Waits for each task, at most until the limit, before it starts the next task. */
public final class Timeout {
    private Timeout() {}

    public static <T> List<T> withTimeout(List<Callable<T>> tasks, Duration limit, T fallback)
            throws Exception {
        long deadline = System.nanoTime() + limit.toNanos();
        List<T> results = new ArrayList<>();
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Callable<T> task : tasks) {
                Future<T> future = executor.submit(task);
                try {
                    results.add(future.get(deadline - System.nanoTime(), TimeUnit.NANOSECONDS));
                } catch (TimeoutException e) {
                    future.cancel(true);
                    results.add(fallback);
                }
            }
        }
        return results;
    }
}
