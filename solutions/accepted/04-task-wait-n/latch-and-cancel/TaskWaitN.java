package dev.simul.task.taskwaitn;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;

/** Counts a latch down and cancels the other tasks when one fails. */
public final class TaskWaitN {
    private TaskWaitN() {}

    public static List<Duration> taskWaitN(int n, Duration maxDelay) throws Exception {
        Queue<Duration> results = new ConcurrentLinkedQueue<>();
        AtomicReference<Throwable> failed = new AtomicReference<>();
        CountDownLatch open = new CountDownLatch(n);
        List<CompletableFuture<Duration>> tasks = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            tasks.add(Tasks.taskWaitRandom(maxDelay));
        }
        for (CompletableFuture<Duration> task : tasks) {
            task.whenComplete((result, failure) -> {
                if (failure == null) {
                    results.add(result);
                } else if (failed.compareAndSet(null, failure)) {
                    tasks.forEach(other -> other.cancel(true));
                }
                open.countDown();
            });
        }
        open.await();
        if (failed.get() != null) {
            throw new ExecutionException(failed.get());
        }
        return List.copyOf(results);
    }
}
