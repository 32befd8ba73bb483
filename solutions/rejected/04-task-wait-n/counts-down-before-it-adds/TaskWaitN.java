// rejected by: keeps-results-of-the-same-moment, calls-are-independent
// advice: none
package dev.simul.task.taskwaitn;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;

/** Counts the latch down before the result is in the list. */
public final class TaskWaitN {
    private TaskWaitN() {}

    public static List<Duration> taskWaitN(int n, Duration maxDelay) throws Exception {
        List<Duration> results = new CopyOnWriteArrayList<>();
        List<Throwable> failures = new CopyOnWriteArrayList<>();
        CountDownLatch left = new CountDownLatch(n);
        for (int i = 0; i < n; i++) {
            Tasks.taskWaitRandom(maxDelay)
                    .whenComplete((waited, failure) -> {
                        if (failure != null) {
                            failures.add(failure);
                        }
                        left.countDown();
                        if (failure == null) {
                            results.add(waited);
                        }
                    });
        }
        left.await();
        if (!failures.isEmpty()) {
            throw new ExecutionException(failures.getFirst());
        }
        return results;
    }
}
