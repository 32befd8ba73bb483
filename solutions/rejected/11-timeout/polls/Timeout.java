// rejected by: returns-exactly-in-time, calls-are-independent
// advice: looking-often-is-exact
package dev.simul.task.timeout;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Checks every 10 ms whether all tasks are done. */
public final class Timeout {
    private Timeout() {}

    public static <T> List<T> withTimeout(List<Callable<T>> tasks, Duration limit, T fallback)
            throws Exception {
        long deadline = System.nanoTime() + limit.toNanos();
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<T>> futures = new ArrayList<>();
            for (Callable<T> task : tasks) {
                futures.add(executor.submit(task));
            }
            while (!futures.stream().allMatch(Future::isDone) && System.nanoTime() < deadline) {
                Thread.sleep(10);
            }
            futures.forEach(future -> future.cancel(true));
            List<T> results = new ArrayList<>();
            for (Future<T> future : futures) {
                results.add(future.isCancelled() ? fallback : future.get());
            }
            return results;
        }
    }
}
