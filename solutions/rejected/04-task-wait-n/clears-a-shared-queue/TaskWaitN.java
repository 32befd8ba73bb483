// rejected by: calls-are-independent, failure-surfaces
// advice: static-field-per-call
package dev.simul.task.taskwaitn;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;

/** Uses one queue for all calls and clears it when a call begins. */
public final class TaskWaitN {
    private static final BlockingQueue<CompletableFuture<Duration>> DONE =
            new LinkedBlockingQueue<>();

    private TaskWaitN() {}

    public static List<Duration> taskWaitN(int n, Duration maxDelay) throws Exception {
        DONE.clear();
        for (int i = 0; i < n; i++) {
            CompletableFuture<Duration> task = Tasks.taskWaitRandom(maxDelay);
            task.whenComplete((result, failure) -> DONE.add(task));
        }
        List<Duration> results = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            results.add(DONE.take().get());
        }
        return results;
    }
}
