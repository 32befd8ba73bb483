// rejected by: tasks-are-independent
// advice: shares-without-a-lock
package dev.simul.task.tasks;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;

/** Keeps the new task in a static field, which a simultaneous call changes. */
public final class Tasks {
    private static FutureTask<Duration> task;

    private Tasks() {}

    public static Future<Duration> taskWaitRandom(Duration maxDelay) {
        task = new FutureTask<>(() -> WaitRandom.waitRandom(maxDelay));
        Thread.startVirtualThread(task);
        return task;
    }
}
