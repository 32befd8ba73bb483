// rejected by: starts-n-tasks, completion-order, waits-overlap, keeps-equal-results,
// waits-without-polling,
// starts-a-thousand-at-once, failure-surfaces, keeps-results-of-the-same-moment,
// calls-are-independent
// advice: none
package dev.simul.task.taskwaitn;

import java.time.Duration;
import java.util.List;

/** Does nothing. */
public final class TaskWaitN {
    private TaskWaitN() {}

    public static List<Duration> taskWaitN(int n, Duration maxDelay) throws Exception {
        return List.of();
    }
}
