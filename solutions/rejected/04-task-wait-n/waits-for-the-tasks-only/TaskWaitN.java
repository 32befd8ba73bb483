// rejected by: keeps-results-of-the-same-moment, calls-are-independent
// advice: none
package dev.simul.task.taskwaitn;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;

/** Waits for the tasks, but not for the actions that add their results. */
public final class TaskWaitN {
    private TaskWaitN() {}

    public static List<Duration> taskWaitN(int n, Duration maxDelay) throws Exception {
        List<Duration> results = new CopyOnWriteArrayList<>();
        CompletableFuture<?>[] tasks = new CompletableFuture<?>[n];
        for (int i = 0; i < n; i++) {
            CompletableFuture<Duration> task = Tasks.taskWaitRandom(maxDelay);
            task.thenAccept(results::add);
            tasks[i] = task;
        }
        CompletableFuture.allOf(tasks).get();
        return results;
    }
}
