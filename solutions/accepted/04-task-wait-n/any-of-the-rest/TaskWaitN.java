package dev.simul.task.taskwaitn;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Waits for any of the remaining tasks, until none is left. */
public final class TaskWaitN {
    private TaskWaitN() {}

    public static List<Duration> taskWaitN(int n, Duration maxDelay) throws Exception {
        List<CompletableFuture<Duration>> left = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            left.add(Tasks.taskWaitRandom(maxDelay));
        }
        List<Duration> results = new ArrayList<>();
        while (!left.isEmpty()) {
            CompletableFuture.anyOf(left.toArray(CompletableFuture[]::new)).join();
            for (Iterator<CompletableFuture<Duration>> tasks = left.iterator(); tasks.hasNext(); ) {
                CompletableFuture<Duration> task = tasks.next();
                if (task.isDone()) {
                    results.add(task.join());
                    tasks.remove();
                }
            }
        }
        return results;
    }
}
