package dev.simul.task.timeout;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Needs a permit from each task; a task that is done releases one, a failed task releases all. */
public final class Timeout {
    private Timeout() {}

    public static <T> List<T> withTimeout(List<Callable<T>> tasks, Duration limit, T fallback)
            throws Exception {
        Semaphore done = new Semaphore(0);
        List<FutureTask<T>> futures = new ArrayList<>();
        List<Thread> threads = new ArrayList<>();
        for (Callable<T> task : tasks) {
            FutureTask<T> future =
                    new FutureTask<>(task) {
                        @Override
                        protected void done() {
                            done.release(state() == State.FAILED ? tasks.size() : 1);
                        }
                    };
            futures.add(future);
            threads.add(Thread.startVirtualThread(future));
        }
        try {
            done.tryAcquire(tasks.size(), limit.toNanos(), TimeUnit.NANOSECONDS);
            List<T> results = new ArrayList<>();
            for (FutureTask<T> future : futures) {
                results.add(future.isDone() ? future.get() : fallback);
            }
            return results;
        } finally {
            for (FutureTask<T> future : futures) {
                future.cancel(true);
            }
            for (Thread thread : threads) {
                thread.join();
            }
        }
    }
}
