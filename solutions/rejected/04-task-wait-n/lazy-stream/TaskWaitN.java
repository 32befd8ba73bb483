// rejected by: waits-overlap, completion-order, starts-a-thousand-at-once, calls-are-independent
// advice: loop-runs-concurrently
package dev.simul.task.taskwaitn;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

/** Joins in the stream that creates the tasks, one element after another. */
public final class TaskWaitN {
    private TaskWaitN() {}

    public static List<Duration> taskWaitN(int n, Duration maxDelay) throws Exception {
        return IntStream.range(0, n)
                .mapToObj(i -> Tasks.taskWaitRandom(maxDelay))
                .map(CompletableFuture::join)
                .toList();
    }
}
