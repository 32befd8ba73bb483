// rejected by: keeps-results-of-the-same-moment
// advice: plain-objects-are-thread-safe
package dev.simul.task.waitn;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Lets all waits add their results to an ArrayList, which is not thread-safe. */
public final class WaitN {
    private WaitN() {}

    public static List<Duration> waitN(int n, Duration maxDelay) throws Exception {
        List<Duration> results = new ArrayList<>();
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> waits = new ArrayList<>();
            for (int i = 0; i < n; i++) {
                waits.add(executor.submit(() -> results.add(WaitRandom.waitRandom(maxDelay))));
            }
            for (Future<?> wait : waits) {
                wait.get();
            }
        }
        return results;
    }
}
