// rejected by: get-gives-the-result, tasks-are-independent, tasks-run-side-by-side
// advice: maximum-is-the-result
package dev.simul.task.tasks;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;

/** Returns the maximum as the result. */
public final class Tasks {
    private Tasks() {}

    public static Future<Duration> taskWaitRandom(Duration maxDelay) {
        Callable<Duration> wait =
                () -> {
                    WaitRandom.waitRandom(maxDelay);
                    return maxDelay;
                };
        FutureTask<Duration> task = new FutureTask<>(wait);
        Thread.startVirtualThread(task);
        return task;
    }
}
