// rejected by: calls-are-independent
// advice: shares-without-a-lock
package dev.simul.task.taskwaitn;

import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Keeps the stages in a static field, which a simultaneous call replaces. */
public final class TaskWaitN {
    private static CompletableFuture<?>[] stages;

    private TaskWaitN() {}

    public static List<Duration> taskWaitN(int n, Duration maxDelay) throws Exception {
        Queue<Duration> results = new ConcurrentLinkedQueue<>();
        stages = new CompletableFuture<?>[n];
        for (int i = 0; i < n; i++) {
            stages[i] = Tasks.taskWaitRandom(maxDelay).thenAccept(results::add);
        }
        CompletableFuture.allOf(stages).get();
        return List.copyOf(results);
    }
}
