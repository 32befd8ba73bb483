// rejected by: failure-surfaces
// advice: other-results-are-enough
package dev.simul.task.taskwaitn;

import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Drops a task's failure. */
public final class TaskWaitN {
    private TaskWaitN() {}

    public static List<Duration> taskWaitN(int n, Duration maxDelay) throws Exception {
        Queue<Duration> results = new ConcurrentLinkedQueue<>();
        CompletableFuture<?>[] stages = new CompletableFuture<?>[n];
        for (int i = 0; i < n; i++) {
            stages[i] =
                    Tasks.taskWaitRandom(maxDelay)
                            .thenAccept(results::add)
                            .exceptionally(failure -> null);
        }
        CompletableFuture.allOf(stages).join();
        return List.copyOf(results);
    }
}
