package dev.simul.task.tasks;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Creates an executor for a single task and shuts the executor down right after submit. */
public final class Tasks {
    private Tasks() {}

    public static Future<Duration> taskWaitRandom(Duration maxDelay) {
        ExecutorService executor = Executors.newSingleThreadExecutor();
        Future<Duration> task = executor.submit(() -> WaitRandom.waitRandom(maxDelay));
        executor.shutdown();
        return task;
    }
}
