// rejected by: starts-n-tasks
// advice: bounds-of-the-loop
package dev.simul.task.taskwaitn;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;

/** Starts one task more than it collects. */
public final class TaskWaitN {
    private TaskWaitN() {}

    public static List<Duration> taskWaitN(int n, Duration maxDelay) throws Exception {
        BlockingQueue<CompletableFuture<Duration>> done = new LinkedBlockingQueue<>();
        List<CompletableFuture<Duration>> tasks = new ArrayList<>();
        for (int i = 0; i <= n; i++) {
            CompletableFuture<Duration> task = Tasks.taskWaitRandom(maxDelay);
            task.whenComplete((result, failure) -> done.add(task));
            tasks.add(task);
        }
        List<Duration> results = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            results.add(done.take().get());
        }
        tasks.forEach(task -> task.cancel(true));
        return results;
    }
}
