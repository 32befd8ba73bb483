// rejected by: starts-n-waits, calls-are-independent
// advice: any-maximum-will-do
package dev.simul.task.waitn;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Ignores the maximum it was given. */
public final class WaitN {
    private WaitN() {}

    public static List<Duration> waitN(int n, Duration maxDelay) throws Exception {
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            CompletionService<Duration> waits = new ExecutorCompletionService<>(executor);
            for (int i = 0; i < n; i++) {
                waits.submit(() -> WaitRandom.waitRandom(Duration.ofSeconds(10)));
            }
            List<Duration> results = new ArrayList<>();
            for (int i = 0; i < n; i++) {
                results.add(waits.take().get());
            }
            return results;
        }
    }
}
