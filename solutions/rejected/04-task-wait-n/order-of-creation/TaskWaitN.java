// rejected by: completion-order, calls-are-independent
// advice: order-of-asking
package dev.simul.task.taskwaitn;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Joins the tasks in the order in which it created them. */
public final class TaskWaitN {
    private TaskWaitN() {}

    public static List<Duration> taskWaitN(int n, Duration maxDelay) throws Exception {
        List<CompletableFuture<Duration>> tasks = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            tasks.add(Tasks.taskWaitRandom(maxDelay));
        }
        return tasks.stream().map(CompletableFuture::join).toList();
    }
}
