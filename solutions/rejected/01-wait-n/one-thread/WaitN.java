// rejected by: starts-a-thousand-at-once, completion-order, waits-overlap, calls-are-independent,
// returns-with-the-last-wait
// advice: one-thread-runs-all
package dev.simul.task.waitn;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Runs all waits on one thread. */
public final class WaitN {
    private WaitN() {}

    public static List<Duration> waitN(int n, Duration maxDelay) throws Exception {
        try (ExecutorService executor = Executors.newSingleThreadExecutor()) {
            CompletionService<Duration> waits = new ExecutorCompletionService<>(executor);
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
