// rejected by: tasks-are-independent
// advice: any-maximum-will-do
package dev.simul.task.tasks;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;

/** Ignores the maximum it was given. */
public final class Tasks {
    private static final Duration MAX = Duration.ofSeconds(10);

    private Tasks() {}

    public static Future<Duration> taskWaitRandom(Duration maxDelay) {
        FutureTask<Duration> task = new FutureTask<>(() -> WaitRandom.waitRandom(MAX));
        Thread.startVirtualThread(task);
        return task;
    }
}
