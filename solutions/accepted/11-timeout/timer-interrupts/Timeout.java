package dev.simul.task.timeout;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** Uses a timer that shuts the pool down at the limit; the shutdown interrupts late tasks. */
public final class Timeout {
    private Timeout() {}

    public static <T> List<T> withTimeout(List<Callable<T>> tasks, Duration limit, T fallback)
            throws Exception {
        AtomicBoolean late = new AtomicBoolean();
        ScheduledExecutorService timer = Executors.newScheduledThreadPool(1);
        try (ExecutorService pool = Executors.newCachedThreadPool()) {
            timer.schedule(
                    () -> {
                        late.set(true);
                        pool.shutdownNow();
                    },
                    limit.toMillis(),
                    TimeUnit.MILLISECONDS);
            List<Future<T>> futures = new ArrayList<>();
            for (Callable<T> task : tasks) {
                futures.add(
                        pool.submit(() -> {
                            try {
                                T result = task.call();
                                return late.get() ? fallback : result;
                            } catch (Exception e) {
                                if (late.get()) {
                                    return fallback;
                                }
                                throw e;
                            }
                        }));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> future : futures) {
                results.add(future.get());
            }
            return results;
        } finally {
            timer.shutdownNow();
        }
    }
}
