// rejected by: failure-surfaces
// advice: none
package dev.simul.task.taskwaitn;

import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;

/** Keeps a failure in a static field, so that later calls throw it, too. */
public final class TaskWaitN {
    private static final AtomicReference<Throwable> FAILURE = new AtomicReference<>();

    private TaskWaitN() {}

    public static List<Duration> taskWaitN(int n, Duration maxDelay) throws Exception {
        Queue<Duration> results = new ConcurrentLinkedQueue<>();
        CountDownLatch left = new CountDownLatch(n);
        for (int i = 0; i < n; i++) {
            Tasks.taskWaitRandom(maxDelay)
                    .whenComplete((waited, failure) -> {
                        if (failure == null) {
                            results.add(waited);
                        } else {
                            FAILURE.set(failure);
                        }
                        left.countDown();
                    });
        }
        left.await();
        if (FAILURE.get() != null) {
            throw new ExecutionException(FAILURE.get());
        }
        return List.copyOf(results);
    }
}
