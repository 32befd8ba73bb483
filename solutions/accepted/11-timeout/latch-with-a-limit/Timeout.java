package dev.simul.task.timeout;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;

/** Waits, no longer than the limit, for a latch that all tasks count down. */
public final class Timeout {
    private Timeout() {}

    public static <T> List<T> withTimeout(List<Callable<T>> tasks, Duration limit, T fallback)
            throws Exception {
        CountDownLatch open = new CountDownLatch(tasks.size());
        List<FutureTask<T>> running = new ArrayList<>();
        for (Callable<T> task : tasks) {
            FutureTask<T> future =
                    new FutureTask<>(task) {
                        @Override
                        protected void done() {
                            open.countDown();
                        }
                    };
            running.add(future);
            Thread.startVirtualThread(future);
        }
        open.await(limit.toMillis(), TimeUnit.MILLISECONDS);
        running.forEach(task -> task.cancel(true));
        List<T> results = new ArrayList<>();
        for (FutureTask<T> task : running) {
            results.add(task.state() == Future.State.CANCELLED ? fallback : task.get());
        }
        return results;
    }
}
