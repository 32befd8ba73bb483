// rejected by: completion-order, calls-are-independent
// advice: order-of-asking
package dev.simul.task.waitn;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Waits for the futures in the order in which it created them. */
public final class WaitN {
    private WaitN() {}

    public static List<Duration> waitN(int n, Duration maxDelay) throws Exception {
        List<Future<Duration>> waits = new ArrayList<>();
        List<Duration> results = new ArrayList<>();
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < n; i++) {
                waits.add(executor.submit(() -> WaitRandom.waitRandom(maxDelay)));
            }
            for (Future<Duration> wait : waits) {
                results.add(wait.get());
            }
        }
        return results;
    }
}
