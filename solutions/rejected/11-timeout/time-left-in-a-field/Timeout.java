// rejected by: calls-are-independent
// advice: shares-without-a-lock
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

/** Keeps the remaining time in a static field, which a simultaneous call changes. */
public final class Timeout {
    private static long left;

    private Timeout() {}

    public static <T> List<T> withTimeout(List<Callable<T>> tasks, Duration limit, T fallback)
            throws Exception {
        long deadline = System.nanoTime() + limit.toNanos();
        ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
        try {
            List<Future<T>> futures = new ArrayList<>();
            for (Callable<T> task : tasks) {
                futures.add(executor.submit(task));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> future : futures) {
                try {
                    left = deadline - System.nanoTime();
                    results.add(future.get(left, TimeUnit.NANOSECONDS));
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
