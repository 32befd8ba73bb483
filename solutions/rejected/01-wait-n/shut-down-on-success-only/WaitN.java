// rejected by: leaves-nothing-running
// advice: last-line-always-runs
package dev.simul.task.waitn;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Shuts its executor down unless a wait fails. */
public final class WaitN {
    private WaitN() {}

    public static List<Duration> waitN(int n, Duration maxDelay) throws Exception {
        if (n == 0) {
            return List.of();
        }
        ExecutorService pool = Executors.newFixedThreadPool(n);
        CompletionService<Duration> waits = new ExecutorCompletionService<>(pool);
        for (int i = 0; i < n; i++) {
            waits.submit(() -> WaitRandom.waitRandom(maxDelay));
        }
        List<Duration> results = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            results.add(waits.take().get());
        }
        pool.shutdown();
        return results;
    }
}
