// rejected by: starts-a-thousand-at-once
// advice: pool-runs-all-at-once
package dev.simul.task.taskwaitn;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Creates the tasks in a pool whose ten threads wait for the tasks. */
public final class TaskWaitN {
    private TaskWaitN() {}

    public static List<Duration> taskWaitN(int n, Duration maxDelay) throws Exception {
        try (ExecutorService pool = Executors.newFixedThreadPool(10)) {
            CompletionService<Duration> done = new ExecutorCompletionService<>(pool);
            for (int i = 0; i < n; i++) {
                done.submit(() -> Tasks.taskWaitRandom(maxDelay).get());
            }
            List<Duration> results = new ArrayList<>();
            for (int i = 0; i < n; i++) {
                results.add(done.take().get());
            }
            return results;
        }
    }
}
