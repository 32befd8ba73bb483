// rejected by: keeps-results-of-the-same-moment
// advice: one-task-at-a-moment
package dev.simul.task.taskwaitn;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Adds one result for each anyOf, and drops the other tasks that are done by then. */
public final class TaskWaitN {
    private TaskWaitN() {}

    public static List<Duration> taskWaitN(int n, Duration maxDelay) throws Exception {
        List<CompletableFuture<Duration>> left = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            left.add(Tasks.taskWaitRandom(maxDelay));
        }
        List<Duration> results = new ArrayList<>();
        while (!left.isEmpty()) {
            CompletableFuture<Object> first =
                    CompletableFuture.anyOf(left.toArray(CompletableFuture[]::new));
            results.add((Duration) first.get());
            left.removeIf(CompletableFuture::isDone);
        }
        return results;
    }
}
