// rejected by: failure-surfaces, leaves-nothing-running
// advice: every-task-has-a-result
package dev.simul.task.taskwaitn;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** Waits for n results, but a failed task has none. */
public final class TaskWaitN {
    private TaskWaitN() {}

    public static List<Duration> taskWaitN(int n, Duration maxDelay) throws Exception {
        BlockingQueue<Duration> done = new LinkedBlockingQueue<>();
        for (int i = 0; i < n; i++) {
            Tasks.taskWaitRandom(maxDelay).thenAccept(done::add);
        }
        List<Duration> results = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            results.add(done.take());
        }
        return results;
    }
}
