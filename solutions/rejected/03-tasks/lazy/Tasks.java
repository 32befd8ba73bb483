// rejected by: starts-by-itself, stays-undone-until-the-end, cancel-stops-the-wait,
// tasks-run-side-by-side, tasks-are-independent
// advice: asking-starts-the-task
package dev.simul.task.tasks;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;

/** Starts the wait only when somebody asks for the result. */
public final class Tasks {
    private Tasks() {}

    public static Future<Duration> taskWaitRandom(Duration maxDelay) {
        return new FutureTask<>(() -> WaitRandom.waitRandom(maxDelay)) {
            @Override
            public Duration get() throws InterruptedException, ExecutionException {
                run();
                return super.get();
            }
        };
    }
}
