// rejected by: failure-surfaces
// advice: only-one-task-fails
package dev.simul.task.taskwaitn;

import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;

/** Counts only the first failure, and waits forever if there is another. */
public final class TaskWaitN {
    private TaskWaitN() {}

    public static List<Duration> taskWaitN(int n, Duration maxDelay) throws Exception {
        Queue<Duration> results = new ConcurrentLinkedQueue<>();
        AtomicReference<Throwable> failed = new AtomicReference<>();
        CountDownLatch open = new CountDownLatch(n);
        for (int i = 0; i < n; i++) {
            Tasks.taskWaitRandom(maxDelay)
                    .whenComplete((result, failure) -> {
                        if (failure == null) {
                            results.add(result);
                            open.countDown();
                        } else if (failed.compareAndSet(null, failure)) {
                            open.countDown();
                        }
                    });
        }
        open.await();
        if (failed.get() != null) {
            throw new ExecutionException(failed.get());
        }
        return List.copyOf(results);
    }
}
