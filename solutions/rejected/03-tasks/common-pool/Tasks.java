// rejected by: tasks-run-side-by-side, cancel-stops-the-wait
// advice: cancel-stops-the-thread, always-a-free-thread
package dev.simul.task.tasks;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Future;

/** Runs the tasks in the common pool. */
public final class Tasks {
    private Tasks() {}

    public static Future<Duration> taskWaitRandom(Duration maxDelay) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return WaitRandom.waitRandom(maxDelay);
            } catch (InterruptedException e) {
                throw new CompletionException(e);
            }
        });
    }
}
