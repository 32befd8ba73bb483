package dev.simul.task.waitn;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;

/** Makes each wait claim the next free place of an array when it ends. */
public final class WaitN {
    private WaitN() {}

    public static List<Duration> waitN(int n, Duration maxDelay) throws Exception {
        Duration[] results = new Duration[n];
        AtomicInteger ended = new AtomicInteger();
        List<FutureTask<Void>> waits = new ArrayList<>(n);
        for (int i = 0; i < n; i++) {
            FutureTask<Void> wait =
                    new FutureTask<>(() -> {
                        Duration waited = WaitRandom.waitRandom(maxDelay);
                        results[ended.getAndIncrement()] = waited;
                        return null;
                    });
            waits.add(wait);
            Thread.startVirtualThread(wait);
        }
        for (FutureTask<Void> wait : waits) {
            wait.get();
        }
        return List.of(results);
    }
}
