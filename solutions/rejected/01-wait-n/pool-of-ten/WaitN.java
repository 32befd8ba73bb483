// rejected by: starts-a-thousand-at-once
// advice: pool-runs-all-at-once
package dev.simul.task.waitn;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Uses ten threads, however many waits there are. */
public final class WaitN {
    private WaitN() {}

    public static List<Duration> waitN(int n, Duration maxDelay) throws Exception {
        try (ExecutorService pool = Executors.newFixedThreadPool(10)) {
            CompletionService<Duration> waits = new ExecutorCompletionService<>(pool);
            for (int i = 0; i < n; i++) {
                waits.submit(() -> WaitRandom.waitRandom(maxDelay));
            }
            List<Duration> results = new ArrayList<>();
            for (int i = 0; i < n; i++) {
                results.add(waits.take().get());
            }
            return results;
        }
    }
}
