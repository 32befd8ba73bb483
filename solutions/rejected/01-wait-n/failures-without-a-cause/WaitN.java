// rejected by: failure-surfaces
// advice: none
package dev.simul.task.waitn;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;

/** Throws an exception without a cause if several waits fail. */
public final class WaitN {
    private WaitN() {}

    public static List<Duration> waitN(int n, Duration maxDelay) throws Exception {
        LinkedBlockingQueue<Duration> results = new LinkedBlockingQueue<>();
        ConcurrentLinkedQueue<Throwable> failures = new ConcurrentLinkedQueue<>();
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < n; i++) {
                executor.execute(() -> {
                    try {
                        results.add(WaitRandom.waitRandom(maxDelay));
                    } catch (Throwable failure) {
                        failures.add(failure);
                    }
                });
            }
        }
        if (failures.size() == 1) {
            throw new Exception(failures.peek());
        }
        if (!failures.isEmpty()) {
            throw new Exception(failures.size() + " waits failed: " + failures);
        }
        return new ArrayList<>(results);
    }
}
