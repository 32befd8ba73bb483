// rejected by: calls-are-independent
// advice: only-one-caller
package dev.simul.task.taskwaitn;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Holds a lock during the call, so that the tasks of a simultaneous call start later. */
public final class TaskWaitN {
    private static final ConcurrentLinkedQueue<Duration> RESULTS = new ConcurrentLinkedQueue<>();

    private TaskWaitN() {}

    public static synchronized List<Duration> taskWaitN(int n, Duration maxDelay) throws Exception {
        RESULTS.clear();
        List<CompletableFuture<Void>> tasks = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            tasks.add(Tasks.taskWaitRandom(maxDelay).thenAccept(RESULTS::add));
        }
        CompletableFuture.allOf(tasks.toArray(new CompletableFuture<?>[0])).join();
        return new ArrayList<>(RESULTS);
    }
}
