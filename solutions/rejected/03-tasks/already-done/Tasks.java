// rejected by: stays-undone-until-the-end, returns-at-once, cancel-stops-the-wait,
// tasks-run-side-by-side, tasks-are-independent
// advice: task-may-be-done-already
package dev.simul.task.tasks;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;

/** Waits first and returns a task that is done. */
public final class Tasks {
    private Tasks() {}

    public static Future<Duration> taskWaitRandom(Duration maxDelay) {
        try {
            return CompletableFuture.completedFuture(WaitRandom.waitRandom(maxDelay));
        } catch (Exception e) {
            return CompletableFuture.failedFuture(e);
        }
    }
}
