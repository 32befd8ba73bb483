// rejected by: calls-are-independent, keeps-results-of-the-same-moment
// advice: static-field-is-empty
package dev.simul.task.taskwaitn;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Collects the results of all calls in one list. */
public final class TaskWaitN {
    private static final List<Duration> RESULTS = Collections.synchronizedList(new ArrayList<>());

    private TaskWaitN() {}

    public static List<Duration> taskWaitN(int n, Duration maxDelay) throws Exception {
        CompletableFuture<?>[] stages = new CompletableFuture<?>[n];
        for (int i = 0; i < n; i++) {
            stages[i] = Tasks.taskWaitRandom(maxDelay).thenAccept(RESULTS::add);
        }
        CompletableFuture.allOf(stages).get();
        return List.copyOf(RESULTS);
    }
}
