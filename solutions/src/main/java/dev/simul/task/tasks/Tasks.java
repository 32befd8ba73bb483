package dev.simul.task.tasks;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;

/** Board 03: a task is a value. */
public final class Tasks {
    private Tasks() {}

    /**
     * Starts a call to {@link WaitRandom#waitRandom} and returns immediately, while the wait is
     * running.
     *
     * @param maxDelay the longest time the wait may take, passed to {@code waitRandom}
     * @return the task, which completes with the time that it waited or with the wait's failure;
     *     {@code cancel(true)} stops the wait
     */
    public static Future<Duration> taskWaitRandom(Duration maxDelay) {
        FutureTask<Duration> task = new FutureTask<>(() -> WaitRandom.waitRandom(maxDelay));
        Thread.startVirtualThread(task);
        return task;
    }
}
