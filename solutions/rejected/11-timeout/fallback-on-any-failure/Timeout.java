// rejected by: failure-surfaces, a-timeout-of-its-own-is-a-failure
// advice: fallback-for-failures
package dev.simul.task.timeout;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Uses the fallback whenever there is no result, whatever the reason is. */
public final class Timeout {
    private Timeout() {}

    public static <T> List<T> withTimeout(List<Callable<T>> tasks, Duration limit, T fallback)
            throws Exception {
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            List<T> results = new ArrayList<>();
            for (Future<T> task :
                    executor.invokeAll(tasks, limit.toMillis(), TimeUnit.MILLISECONDS)) {
                try {
                    results.add(task.get());
                } catch (Exception e) {
                    results.add(fallback);
                }
            }
            return results;
        }
    }
}
