// rejected by: failure-surfaces
// advice: none
package dev.simul.task.waitn;

import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;

/** Keeps a failure in a static field, so that later calls throw it, too. */
public final class WaitN {
    private static final AtomicReference<Exception> FAILURE = new AtomicReference<>();

    private WaitN() {}

    public static List<Duration> waitN(int n, Duration maxDelay) throws Exception {
        Queue<Duration> results = new ConcurrentLinkedQueue<>();
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < n; i++) {
                executor.execute(() -> {
                    try {
                        results.add(WaitRandom.waitRandom(maxDelay));
                    } catch (Exception e) {
                        FAILURE.set(e);
                    }
                });
            }
        }
        if (FAILURE.get() != null) {
            throw FAILURE.get();
        }
        return List.copyOf(results);
    }
}
