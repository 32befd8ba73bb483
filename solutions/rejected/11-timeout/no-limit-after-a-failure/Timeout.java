// rejected by: leaves-nothing-running
// advice: no-limit-after-a-failure
package dev.simul.task.timeout;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/** Lets the late tasks run if another task has failed. */
public final class Timeout {
    private Timeout() {}

    public static <T> List<T> withTimeout(List<Callable<T>> tasks, Duration limit, T fallback)
            throws Exception {
        CountDownLatch open = new CountDownLatch(tasks.size());
        AtomicReference<Exception> failure = new AtomicReference<>();
        List<FutureTask<T>> futures = new ArrayList<>();
        for (Callable<T> task : tasks) {
            FutureTask<T> future =
                    new FutureTask<>(() -> {
                        try {
                            return task.call();
                        } catch (Exception e) {
                            failure.compareAndSet(null, e);
                            throw e;
                        } finally {
                            open.countDown();
                        }
                    });
            futures.add(future);
            Thread.startVirtualThread(future);
        }
        open.await(limit.toNanos(), TimeUnit.NANOSECONDS);
        if (failure.get() != null) {
            throw failure.get();
        }
        List<T> results = new ArrayList<>();
        for (FutureTask<T> future : futures) {
            future.cancel(true);
            results.add(future.isCancelled() ? fallback : future.get());
        }
        return results;
    }
}
