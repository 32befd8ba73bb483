// rejected by: calls-are-independent
// advice: static-field-per-call
package dev.simul.task.waitn;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Keeps the threads in a static field, which a simultaneous call replaces. */
public final class WaitN {
    private static List<Thread> threads;

    private WaitN() {}

    public static List<Duration> waitN(int n, Duration maxDelay) throws Exception {
        Queue<Duration> results = new ConcurrentLinkedQueue<>();
        Queue<Exception> failures = new ConcurrentLinkedQueue<>();
        threads = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            threads.add(
                    Thread.startVirtualThread(() -> {
                        try {
                            results.add(WaitRandom.waitRandom(maxDelay));
                        } catch (Exception e) {
                            failures.add(e);
                        }
                    }));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        if (!failures.isEmpty()) {
            throw failures.remove();
        }
        return List.copyOf(results);
    }
}
