package dev.simul.task.timeout;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Waits for a permit from each task; a task that is done releases one. */
public final class Timeout {
    private Timeout() {}

    public static <T> List<T> withTimeout(List<Callable<T>> tasks, Duration limit, T fallback)
            throws Exception {
        Semaphore done = new Semaphore(0);
        List<FutureTask<T>> futures = new ArrayList<>();
        for (Callable<T> task : tasks) {
            FutureTask<T> future =
                    new FutureTask<>(task) {
                        @Override
                        protected void done() {
                            done.release();
                        }
                    };
            futures.add(future);
            Thread.startVirtualThread(future);
        }
        try {
            done.tryAcquire(tasks.size(), limit.toMillis(), TimeUnit.MILLISECONDS);
            List<T> results = new ArrayList<>();
            for (FutureTask<T> future : futures) {
                results.add(future.isDone() ? future.get() : fallback);
            }
            return results;
        } finally {
            for (FutureTask<T> future : futures) {
                future.cancel(true);
            }
        }
    }
}
