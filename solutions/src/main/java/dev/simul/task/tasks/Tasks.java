package dev.simul.task.tasks;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;

/** Board 03: a task is a value. */
public final class Tasks {
    private Tasks() {}

    /**
     * Starts a wait of {@link WaitRandom#waitRandom} and returns at once, while it goes on.
     *
     * @param maxDelay the longest time the wait may take, handed on to it
     * @return the task: its result is the time waited, or what the wait failed with; {@code
     *     cancel(true)} stops the wait
     */
    public static Future<Duration> taskWaitRandom(Duration maxDelay) {
        FutureTask<Duration> task = new FutureTask<>(() -> WaitRandom.waitRandom(maxDelay));
        Thread.startVirtualThread(task);
        return task;
    }
}
