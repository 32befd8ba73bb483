// rejected by: returns-with-the-last-wait
// advice: none
package dev.simul.task.waitn;

import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Stops waiting after an hour, even if waits are still running. */
public final class WaitN {
    private WaitN() {}

    public static List<Duration> waitN(int n, Duration maxDelay) throws Exception {
        Queue<Duration> results = new ConcurrentLinkedQueue<>();
        Queue<Exception> failures = new ConcurrentLinkedQueue<>();
        ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
        for (int i = 0; i < n; i++) {
            executor.execute(() -> {
                try {
                    results.add(WaitRandom.waitRandom(maxDelay));
                } catch (Exception e) {
                    failures.add(e);
                }
            });
        }
        executor.shutdown();
        executor.awaitTermination(1, TimeUnit.HOURS);
        if (!failures.isEmpty()) {
            throw failures.remove();
        }
        return List.copyOf(results);
    }
}
