// rejected by: returns-at-once, get-gives-the-result, starts-by-itself, stays-undone-until-the-end,
// failure-surfaces, cancel-stops-the-wait, tasks-run-side-by-side, tasks-are-independent,
// leaves-nothing-running
// advice: none
package dev.simul.task.tasks;

import java.time.Duration;
import java.util.concurrent.Future;

/** Does nothing. */
public final class Tasks {
    private Tasks() {}

    public static Future<Duration> taskWaitRandom(Duration maxDelay) {
        return null;
    }
}
