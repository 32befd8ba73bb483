package dev.simul.task.taskwaitn;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

/** Collects the results in a stage of each task and waits for all stages. */
public final class TaskWaitN {
    private TaskWaitN() {}

    public static List<Duration> taskWaitN(int n, Duration maxDelay) throws Exception {
        List<Duration> results = Collections.synchronizedList(new ArrayList<>());
        CompletableFuture<?>[] stages =
                IntStream.range(0, n)
                        .mapToObj(i -> Tasks.taskWaitRandom(maxDelay).thenAccept(results::add))
                        .toArray(CompletableFuture<?>[]::new);
        CompletableFuture.allOf(stages).get();
        return results;
    }
}
