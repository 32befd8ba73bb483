package dev.simul.task.tasks;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Submits to a pool whose idle threads end after a minute. */
public final class Tasks {
    private static final ExecutorService POOL = Executors.newCachedThreadPool();

    private Tasks() {}

    public static Future<Duration> taskWaitRandom(Duration maxDelay) {
        return POOL.submit(() -> WaitRandom.waitRandom(maxDelay));
    }
}
