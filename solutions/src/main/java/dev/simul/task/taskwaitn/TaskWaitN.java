package dev.simul.task.taskwaitn;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;

/** Board 04: many tasks at once. */
public final class TaskWaitN {
    private TaskWaitN() {}

    /**
     * Starts {@code n} tasks at the same time and returns their results in the order in which the
     * tasks finish.
     *
     * @param n the number of tasks to start, zero or more
     * @param maxDelay the longest time that each task may take, passed to {@link
     *     Tasks#taskWaitRandom}
     * @return the {@code n} results; the result of the first task to finish comes first
     * @throws Exception the failure of a task, directly or as the cause of another exception
     */
    public static List<Duration> taskWaitN(int n, Duration maxDelay) throws Exception {
        BlockingQueue<CompletableFuture<Duration>> done = new LinkedBlockingQueue<>();
        for (int i = 0; i < n; i++) {
            CompletableFuture<Duration> task = Tasks.taskWaitRandom(maxDelay);
            task.whenComplete((result, failure) -> done.add(task));
        }
        List<Duration> results = new ArrayList<>(n);
        for (int i = 0; i < n; i++) {
            results.add(done.take().get());
        }
        return results;
    }
}
