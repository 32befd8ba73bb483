// rejected by: returns-exactly-in-time
// advice: shares-without-a-lock
package dev.simul.task.timeout;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;

/** Counts the tasks that are done in a plain int, and waits for the limit if one is missed. */
public final class Timeout {
    private Timeout() {}

    public static <T> List<T> withTimeout(List<Callable<T>> tasks, Duration limit, T fallback)
            throws Exception {
        CountDownLatch allDone = new CountDownLatch(tasks.isEmpty() ? 0 : 1);
        int[] left = {tasks.size()};
        List<FutureTask<T>> futures = new ArrayList<>();
        for (Callable<T> task : tasks) {
            FutureTask<T> future =
                    new FutureTask<>(task) {
                        @Override
                        protected void done() {
                            left[0]--;
                            if (left[0] == 0) {
                                allDone.countDown();
                            }
                        }
                    };
            futures.add(future);
            Thread.startVirtualThread(future);
        }
        boolean ignored = allDone.await(limit.toNanos(), TimeUnit.NANOSECONDS);
        List<T> results = new ArrayList<>();
        futures.forEach(future -> future.cancel(true));
        for (FutureTask<T> future : futures) {
            results.add(future.isCancelled() ? fallback : future.get());
        }
        return results;
    }
}
