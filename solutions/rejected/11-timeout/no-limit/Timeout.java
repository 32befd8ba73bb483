// rejected by: falls-back-at-the-limit, one-limit-for-all, cancels-the-late, keeps-the-order,
// returns-exactly-in-time, late-results-do-not-count, calls-are-independent, leaves-nothing-running
// advice: none
// naive: falls-back-at-the-limit
package dev.simul.task.timeout;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Waits for all tasks, however long they take. */
public final class Timeout {
    private Timeout() {}

    public static <T> List<T> withTimeout(List<Callable<T>> tasks, Duration limit, T fallback)
            throws Exception {
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            List<T> results = new ArrayList<>();
            for (Future<T> task : executor.invokeAll(tasks)) {
                results.add(task.get());
            }
            return results;
        }
    }
}
