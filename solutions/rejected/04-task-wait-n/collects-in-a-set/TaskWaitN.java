// rejected by: keeps-equal-results, keeps-results-of-the-same-moment
// advice: equal-results-are-one
package dev.simul.task.taskwaitn;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** Collects in a set, which keeps one of two equal results. */
public final class TaskWaitN {
    private TaskWaitN() {}

    public static List<Duration> taskWaitN(int n, Duration maxDelay) throws Exception {
        Set<Duration> results = Collections.synchronizedSet(new LinkedHashSet<>());
        List<CompletableFuture<Boolean>> stages = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            stages.add(Tasks.taskWaitRandom(maxDelay).thenApply(results::add));
        }
        for (CompletableFuture<Boolean> stage : stages) {
            stage.get();
        }
        return List.copyOf(results);
    }
}
