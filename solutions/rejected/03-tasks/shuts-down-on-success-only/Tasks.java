// rejected by: leaves-nothing-running
// advice: last-line-always-runs
package dev.simul.task.tasks;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Shuts the executor down at the end of the wait, unless the wait fails or is cancelled. */
public final class Tasks {
    private Tasks() {}

    public static Future<Duration> taskWaitRandom(Duration maxDelay) {
        ExecutorService executor = Executors.newSingleThreadExecutor();
        return executor.submit(() -> {
            Duration waited = WaitRandom.waitRandom(maxDelay);
            executor.shutdown();
            return waited;
        });
    }
}
