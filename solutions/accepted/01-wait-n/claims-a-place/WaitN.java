package dev.simul.task.waitn;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/** Makes each wait claim the next free place of an array when it ends. */
public final class WaitN {
    private WaitN() {}

    public static List<Duration> waitN(int n, Duration maxDelay) throws Exception {
        Duration[] results = new Duration[n];
        AtomicInteger ended = new AtomicInteger();
        AtomicReference<Throwable> failure = new AtomicReference<>();
        List<Thread> threads = new ArrayList<>(n);
        for (int i = 0; i < n; i++) {
            threads.add(
                    Thread.startVirtualThread(() -> {
                        try {
                            Duration waited = WaitRandom.waitRandom(maxDelay);
                            results[ended.getAndIncrement()] = waited;
                        } catch (Throwable e) {
                            failure.compareAndSet(null, e);
                        }
                    }));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        if (failure.get() != null) {
            throw new ExecutionException(failure.get());
        }
        return List.of(results);
    }
}
