package dev.simul.task.tasks;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Submits to one executor that starts a thread for each task. */
public final class Tasks {
    private static final ExecutorService EXECUTOR = Executors.newVirtualThreadPerTaskExecutor();

    private Tasks() {}

    public static Future<Duration> taskWaitRandom(Duration maxDelay) {
        return EXECUTOR.submit(() -> WaitRandom.waitRandom(maxDelay));
    }
}
