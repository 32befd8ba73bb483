// rejected by: leaves-nothing-running
// advice: pool-ends-by-itself
package dev.simul.task.tasks;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Creates a pool for each task and shuts none down. */
public final class Tasks {
    private Tasks() {}

    public static Future<Duration> taskWaitRandom(Duration maxDelay) {
        return Executors.newFixedThreadPool(1).submit(() -> WaitRandom.waitRandom(maxDelay));
    }
}
