// rejected by: returns-nothing-for-no-tasks, leaves-nothing-running
// advice: first-task-always-exists
package dev.simul.task.taskwaitn;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Waits for anyOf without any tasks, which never completes. */
public final class TaskWaitN {
    private TaskWaitN() {}

    public static List<Duration> taskWaitN(int n, Duration maxDelay) throws Exception {
        List<CompletableFuture<Duration>> left = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            left.add(Tasks.taskWaitRandom(maxDelay));
        }
        List<Duration> results = new ArrayList<>();
        do {
            CompletableFuture.anyOf(left.toArray(CompletableFuture[]::new)).join();
            for (CompletableFuture<Duration> task : List.copyOf(left)) {
                if (task.isDone()) {
                    results.add(task.join());
                    left.remove(task);
                }
            }
        } while (!left.isEmpty());
        return results;
    }
}
