// rejected by: keeps-results-of-the-same-moment
// advice: plain-objects-are-thread-safe
package dev.simul.task.taskwaitn;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Counts the finished tasks in a plain int, so that two tasks can take the same place. */
public final class TaskWaitN {
    private TaskWaitN() {}

    public static List<Duration> taskWaitN(int n, Duration maxDelay) throws Exception {
        Duration[] results = new Duration[n];
        int[] done = {0};
        CompletableFuture<?>[] stages = new CompletableFuture<?>[n];
        for (int i = 0; i < n; i++) {
            stages[i] =
                    Tasks.taskWaitRandom(maxDelay)
                            .thenAccept(result -> results[done[0]++] = result);
        }
        CompletableFuture.allOf(stages).get();
        return Arrays.asList(results);
    }
}
