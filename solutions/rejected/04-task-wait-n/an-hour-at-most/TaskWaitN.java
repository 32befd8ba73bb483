// rejected by: waits-without-polling
// advice: none
package dev.simul.task.taskwaitn;

import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;

/** Stops waiting after an hour. */
public final class TaskWaitN {
    private TaskWaitN() {}

    public static List<Duration> taskWaitN(int n, Duration maxDelay) throws Exception {
        Queue<Duration> results = new ConcurrentLinkedQueue<>();
        CompletableFuture<?>[] stages = new CompletableFuture<?>[n];
        for (int i = 0; i < n; i++) {
            stages[i] = Tasks.taskWaitRandom(maxDelay).thenAccept(results::add);
        }
        CompletableFuture.allOf(stages).get(1, TimeUnit.HOURS);
        return List.copyOf(results);
    }
}
