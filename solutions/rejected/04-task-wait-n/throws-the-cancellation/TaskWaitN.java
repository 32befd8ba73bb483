// rejected by: failure-surfaces
// advice: none
package dev.simul.task.taskwaitn;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;

/** Cancels the other tasks after a failure, and throws the exception of a cancelled task. */
public final class TaskWaitN {
    private TaskWaitN() {}

    public static List<Duration> taskWaitN(int n, Duration maxDelay) throws Exception {
        LinkedBlockingQueue<Duration> results = new LinkedBlockingQueue<>();
        List<CompletableFuture<Duration>> tasks = new ArrayList<>();
        List<CompletableFuture<Void>> stages = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            tasks.add(Tasks.taskWaitRandom(maxDelay));
        }
        for (CompletableFuture<Duration> task : tasks) {
            stages.add(task.thenAccept(results::add));
            task.whenComplete((result, failure) -> {
                if (failure != null) {
                    tasks.forEach(other -> other.cancel(true));
                }
            });
        }
        for (CompletableFuture<Void> stage : stages) {
            stage.get();
        }
        return new ArrayList<>(results);
    }
}
