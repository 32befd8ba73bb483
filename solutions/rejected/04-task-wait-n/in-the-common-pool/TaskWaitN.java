// rejected by: starts-a-thousand-at-once
package dev.simul.task.taskwaitn;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Makes the tasks in the common pool and blocks its few threads. */
public final class TaskWaitN {
    private TaskWaitN() {}

    public static List<Duration> taskWaitN(int n, Duration maxDelay) throws Exception {
        Queue<Duration> results = new ConcurrentLinkedQueue<>();
        List<CompletableFuture<Void>> stages = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            stages.add(
                    CompletableFuture.supplyAsync(() -> Tasks.taskWaitRandom(maxDelay).join())
                            .thenAccept(results::add));
        }
        CompletableFuture.allOf(stages.toArray(CompletableFuture[]::new)).join();
        return List.copyOf(results);
    }
}
