// rejected by: late-results-do-not-count
// advice: interruption-always-throws
package dev.simul.task.timeout;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Interrupts the late tasks, and then takes what they still return. */
public final class Timeout {
    private Timeout() {}

    public static <T> List<T> withTimeout(List<Callable<T>> tasks, Duration limit, T fallback)
            throws Exception {
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<T>> futures = new ArrayList<>();
            for (Callable<T> task : tasks) {
                futures.add(executor.submit(task));
            }
            executor.shutdown();
            boolean allDone = executor.awaitTermination(limit.toNanos(), TimeUnit.NANOSECONDS);
            executor.shutdownNow();
            List<T> results = new ArrayList<>();
            for (Future<T> future : futures) {
                try {
                    results.add(future.get());
                } catch (ExecutionException e) {
                    if (allDone || !(e.getCause() instanceof InterruptedException)) {
                        throw e;
                    }
                    results.add(fallback);
                }
            }
            return results;
        }
    }
}
