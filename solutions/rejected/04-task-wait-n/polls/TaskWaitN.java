// rejected by: waits-without-polling, calls-are-independent
// advice: checking-is-waiting
package dev.simul.task.taskwaitn;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Checks every millisecond which tasks are done. */
public final class TaskWaitN {
    private TaskWaitN() {}

    public static List<Duration> taskWaitN(int n, Duration maxDelay) throws Exception {
        List<CompletableFuture<Duration>> left = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            left.add(Tasks.taskWaitRandom(maxDelay));
        }
        List<Duration> results = new ArrayList<>();
        while (!left.isEmpty()) {
            for (CompletableFuture<Duration> task : List.copyOf(left)) {
                if (task.isDone()) {
                    results.add(task.join());
                    left.remove(task);
                }
            }
            if (!left.isEmpty()) {
                Thread.sleep(1);
            }
        }
        return results;
    }
}
