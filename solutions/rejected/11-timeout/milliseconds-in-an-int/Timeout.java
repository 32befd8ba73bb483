// rejected by: returns-exactly-in-time
// advice: an-int-is-large-enough
package dev.simul.task.timeout;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Keeps the limit in an int, which is too small for thirty days of milliseconds. */
public final class Timeout {
    private Timeout() {}

    public static <T> List<T> withTimeout(List<Callable<T>> tasks, Duration limit, T fallback)
            throws Exception {
        int millis = (int) limit.toMillis();
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            List<T> results = new ArrayList<>();
            for (Future<T> future : executor.invokeAll(tasks, millis, TimeUnit.MILLISECONDS)) {
                try {
                    results.add(future.get());
                } catch (CancellationException late) {
                    results.add(fallback);
                }
            }
            return results;
        }
    }
}
