// rejected by: failure-surfaces
// advice: only-one-wait-fails
package dev.simul.task.waitn;

import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;

/** Counts only the first failure, and waits forever if there is another. */
public final class WaitN {
    private WaitN() {}

    public static List<Duration> waitN(int n, Duration maxDelay) throws Exception {
        Queue<Duration> results = new ConcurrentLinkedQueue<>();
        AtomicReference<Throwable> failure = new AtomicReference<>();
        CountDownLatch open = new CountDownLatch(n);
        for (int i = 0; i < n; i++) {
            Thread.startVirtualThread(() -> {
                try {
                    results.add(WaitRandom.waitRandom(maxDelay));
                    open.countDown();
                } catch (Throwable e) {
                    if (failure.compareAndSet(null, e)) {
                        open.countDown();
                    }
                }
            });
        }
        open.await();
        if (failure.get() != null) {
            throw new ExecutionException(failure.get());
        }
        return List.copyOf(results);
    }
}
