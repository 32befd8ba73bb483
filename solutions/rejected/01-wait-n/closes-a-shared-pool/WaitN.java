// rejected by: calls-are-independent, failure-surfaces, keeps-results-of-the-same-moment,
// returns-with-the-last-wait
// advice: closed-pool-is-reusable
package dev.simul.task.waitn;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Shuts its only executor down at the end of the first call. */
public final class WaitN {
    private static final ExecutorService EXECUTOR = Executors.newVirtualThreadPerTaskExecutor();

    private WaitN() {}

    public static List<Duration> waitN(int n, Duration maxDelay) throws Exception {
        if (n == 0) {
            return List.of();
        }
        try {
            CompletionService<Duration> waits = new ExecutorCompletionService<>(EXECUTOR);
            for (int i = 0; i < n; i++) {
                waits.submit(() -> WaitRandom.waitRandom(maxDelay));
            }
            List<Duration> results = new ArrayList<>();
            for (int i = 0; i < n; i++) {
                results.add(waits.take().get());
            }
            return results;
        } finally {
            EXECUTOR.shutdown();
        }
    }
}
