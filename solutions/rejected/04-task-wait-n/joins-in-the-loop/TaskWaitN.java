// rejected by: waits-overlap, completion-order, starts-a-thousand-at-once, calls-are-independent
// advice: loop-runs-concurrently
// naive: waits-overlap
package dev.simul.task.taskwaitn;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Joins each task in the loop that creates it. */
public final class TaskWaitN {
    private TaskWaitN() {}

    public static List<Duration> taskWaitN(int n, Duration maxDelay) throws Exception {
        List<Duration> results = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            results.add(Tasks.taskWaitRandom(maxDelay).join());
        }
        return results;
    }
}
