// rejected by: one-limit-for-all
// advice: none
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

/** Computes the deadline with the wall clock. */
public final class Timeout {
    private Timeout() {}

    public static <T> List<T> withTimeout(List<Callable<T>> tasks, Duration limit, T fallback)
            throws Exception {
        long deadline = System.currentTimeMillis() + limit.toMillis();
        ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
        try {
            List<Future<T>> futures = new ArrayList<>();
            for (Callable<T> task : tasks) {
                futures.add(executor.submit(task));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> future : futures) {
                try {
                    long left = deadline - System.currentTimeMillis();
                    results.add(future.get(left, TimeUnit.MILLISECONDS));
                } catch (TimeoutException e) {
                    results.add(fallback);
                }
            }
            return results;
        } finally {
            executor.shutdownNow();
        }
    }
}
