// rejected by: starts-by-itself, get-gives-the-result, stays-undone-until-the-end,
// failure-surfaces, cancel-stops-the-wait, tasks-run-side-by-side, tasks-are-independent
// advice: creating-is-starting
package dev.simul.task.tasks;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;

/** Creates a task that nobody runs. */
public final class Tasks {
    private Tasks() {}

    public static Future<Duration> taskWaitRandom(Duration maxDelay) {
        return new FutureTask<>(() -> WaitRandom.waitRandom(maxDelay));
    }
}
