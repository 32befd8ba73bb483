package dev.simul.task.tasks;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;

/** Runs the task on a platform thread. */
public final class Tasks {
    private Tasks() {}

    public static Future<Duration> taskWaitRandom(Duration maxDelay) {
        FutureTask<Duration> task = new FutureTask<>(() -> WaitRandom.waitRandom(maxDelay));
        new Thread(task, "wait").start();
        return task;
    }
}
