// rejected by: starts-n-waits
// advice: bounds-of-the-loop
package dev.simul.task.waitn;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Starts one wait more than it collects. */
public final class WaitN {
    private WaitN() {}

    public static List<Duration> waitN(int n, Duration maxDelay) throws Exception {
        ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
        CompletionService<Duration> waits = new ExecutorCompletionService<>(executor);
        for (int i = 0; i <= n; i++) {
            waits.submit(() -> WaitRandom.waitRandom(maxDelay));
        }
        List<Duration> results = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            results.add(waits.take().get());
        }
        executor.shutdownNow();
        return results;
    }
}
