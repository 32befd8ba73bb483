// rejected by: returns-at-once, stays-undone-until-the-end, cancel-stops-the-wait,
// tasks-run-side-by-side, tasks-are-independent
// advice: closing-does-not-wait
// naive: returns-at-once
package dev.simul.task.tasks;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Closes its executor, which waits for the task. */
public final class Tasks {
    private Tasks() {}

    public static Future<Duration> taskWaitRandom(Duration maxDelay) {
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            return executor.submit(() -> WaitRandom.waitRandom(maxDelay));
        }
    }
}
