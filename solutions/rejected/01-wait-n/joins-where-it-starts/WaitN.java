// rejected by: waits-overlap, completion-order, starts-a-thousand-at-once, calls-are-independent,
// returns-with-the-last-wait
// advice: loop-runs-concurrently
package dev.simul.task.waitn;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Waits for each result before it starts the next wait. */
public final class WaitN {
    private WaitN() {}

    public static List<Duration> waitN(int n, Duration maxDelay) throws Exception {
        List<Duration> results = new ArrayList<>();
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < n; i++) {
                Future<Duration> wait = executor.submit(() -> WaitRandom.waitRandom(maxDelay));
                results.add(wait.get());
            }
        }
        return results;
    }
}
