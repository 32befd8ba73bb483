// rejected by: tasks-run-side-by-side, leaves-nothing-running, tasks-are-independent
// advice: one-thread-for-all, pool-ends-by-itself
package dev.simul.task.tasks;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Gives all tasks to one thread, which never ends. */
public final class Tasks {
    private static final ExecutorService EXECUTOR = Executors.newSingleThreadExecutor();

    private Tasks() {}

    public static Future<Duration> taskWaitRandom(Duration maxDelay) {
        return EXECUTOR.submit(() -> WaitRandom.waitRandom(maxDelay));
    }
}
