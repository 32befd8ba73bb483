// rejected by: keeps-results-of-the-same-moment
// advice: plain-objects-are-thread-safe
package dev.simul.task.waitn;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Counts the ended waits in a plain int, so that two waits can take the same place. */
public final class WaitN {
    private WaitN() {}

    public static List<Duration> waitN(int n, Duration maxDelay) throws Exception {
        Duration[] results = new Duration[n];
        int[] ended = {0};
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> waits = new ArrayList<>();
            for (int i = 0; i < n; i++) {
                waits.add(
                        executor.submit(() -> {
                            Duration result = WaitRandom.waitRandom(maxDelay);
                            results[ended[0]++] = result;
                            return null;
                        }));
            }
            for (Future<?> wait : waits) {
                wait.get();
            }
        }
        return Arrays.asList(results);
    }
}
