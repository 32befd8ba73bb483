// rejected by: keeps-results-of-the-same-moment
// advice: notification-is-kept
package dev.simul.task.waitn;

import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/** Checks without the lock whether all waits have ended, and so misses an early signal. */
public final class WaitN {
    private WaitN() {}

    public static List<Duration> waitN(int n, Duration maxDelay) throws Exception {
        Queue<Duration> results = new ConcurrentLinkedQueue<>();
        AtomicReference<Throwable> failure = new AtomicReference<>();
        AtomicInteger left = new AtomicInteger(n);
        Object allEnded = new Object();
        for (int i = 0; i < n; i++) {
            Thread.startVirtualThread(() -> {
                try {
                    results.add(WaitRandom.waitRandom(maxDelay));
                } catch (Throwable e) {
                    failure.set(e);
                }
                if (left.decrementAndGet() == 0) {
                    synchronized (allEnded) {
                        allEnded.notifyAll();
                    }
                }
            });
        }
        if (left.get() > 0) {
            synchronized (allEnded) {
                allEnded.wait();
            }
        }
        if (failure.get() != null) {
            throw new ExecutionException(failure.get());
        }
        return List.copyOf(results);
    }
}
