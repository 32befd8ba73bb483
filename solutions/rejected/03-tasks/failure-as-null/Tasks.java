// rejected by: failure-surfaces
// advice: failed-task-has-a-result
package dev.simul.task.tasks;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;

/** Turns a failure into null. */
public final class Tasks {
    private Tasks() {}

    public static Future<Duration> taskWaitRandom(Duration maxDelay) {
        FutureTask<Duration> task =
                new FutureTask<>(() -> {
                    try {
                        return WaitRandom.waitRandom(maxDelay);
                    } catch (RuntimeException e) {
                        return null;
                    }
                });
        Thread.startVirtualThread(task);
        return task;
    }
}
