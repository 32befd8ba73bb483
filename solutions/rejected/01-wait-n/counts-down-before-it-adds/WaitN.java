// rejected by: keeps-results-of-the-same-moment, calls-are-independent
// advice: none
package dev.simul.task.waitn;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/** Counts the latch down before the result is in the list. */
public final class WaitN {
    private WaitN() {}

    public static List<Duration> waitN(int n, Duration maxDelay) throws Exception {
        List<Duration> results = new CopyOnWriteArrayList<>();
        List<Exception> failures = new CopyOnWriteArrayList<>();
        CountDownLatch left = new CountDownLatch(n);
        for (int i = 0; i < n; i++) {
            Thread.startVirtualThread(() -> {
                try {
                    Duration waited = WaitRandom.waitRandom(maxDelay);
                    left.countDown();
                    results.add(waited);
                } catch (Exception e) {
                    failures.add(e);
                    left.countDown();
                }
            });
        }
        left.await();
        if (!failures.isEmpty()) {
            throw failures.getFirst();
        }
        return results;
    }
}
