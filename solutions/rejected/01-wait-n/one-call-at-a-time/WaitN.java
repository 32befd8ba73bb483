// rejected by: calls-are-independent
// advice: only-one-caller
package dev.simul.task.waitn;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Holds a lock during the call, so that the waits of a simultaneous call start later. */
public final class WaitN {
    private WaitN() {}

    public static synchronized List<Duration> waitN(int n, Duration maxDelay) throws Exception {
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
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
