package dev.simul.task.taskwaitn;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Starts a thread for each task; the thread waits for the task and then records the task. */
public final class TaskWaitN {
    private TaskWaitN() {}

    public static List<Duration> taskWaitN(int n, Duration maxDelay) throws Exception {
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            CompletionService<Duration> done = new ExecutorCompletionService<>(executor);
            for (int i = 0; i < n; i++) {
                done.submit(Tasks.taskWaitRandom(maxDelay)::get);
            }
            List<Duration> results = new ArrayList<>();
            for (int i = 0; i < n; i++) {
                results.add(done.take().get());
            }
            return results;
        }
    }
}
