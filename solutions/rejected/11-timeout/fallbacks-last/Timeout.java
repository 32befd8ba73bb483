// rejected by: keeps-the-order, falls-back-at-the-limit, returns-exactly-in-time,
// late-results-do-not-count
// advice: done-in-order
package dev.simul.task.timeout;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Takes the results in the order of completion, and adds the fallbacks at the end. */
public final class Timeout {
    private Timeout() {}

    public static <T> List<T> withTimeout(List<Callable<T>> tasks, Duration limit, T fallback)
            throws Exception {
        long deadline = System.nanoTime() + limit.toNanos();
        List<T> results = new ArrayList<>();
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            try {
                CompletionService<T> done = new ExecutorCompletionService<>(executor);
                tasks.forEach(done::submit);
                while (results.size() < tasks.size()) {
                    Future<T> next = done.poll(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
                    results.add(next == null ? fallback : next.get());
                }
            } finally {
                executor.shutdownNow();
            }
        }
        return results;
    }
}
