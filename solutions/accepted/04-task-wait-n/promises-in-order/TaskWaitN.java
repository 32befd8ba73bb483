package dev.simul.task.taskwaitn;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** Creates n futures; each task completes the next one when it is done. */
public final class TaskWaitN {
    private TaskWaitN() {}

    public static List<Duration> taskWaitN(int n, Duration maxDelay) throws Exception {
        List<CompletableFuture<Duration>> inOrder =
                Stream.generate(CompletableFuture<Duration>::new).limit(n).toList();
        AtomicInteger done = new AtomicInteger();
        for (int i = 0; i < n; i++) {
            Tasks.taskWaitRandom(maxDelay)
                    .whenComplete((waited, failure) -> {
                        CompletableFuture<Duration> next = inOrder.get(done.getAndIncrement());
                        if (failure == null) {
                            next.complete(waited);
                        } else {
                            next.completeExceptionally(failure);
                        }
                    });
        }
        List<Duration> results = new ArrayList<>(n);
        for (CompletableFuture<Duration> next : inOrder) {
            results.add(next.get());
        }
        return results;
    }
}
