package dev.simul.task.waitn;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Uses a pool with a thread for each wait; each wait adds its result to a list. */
public final class WaitN {
    private WaitN() {}

    public static List<Duration> waitN(int n, Duration maxDelay) throws Exception {
        if (n == 0) {
            return List.of();
        }
        List<Duration> results = Collections.synchronizedList(new ArrayList<>());
        Callable<Void> wait =
                () -> {
                    results.add(WaitRandom.waitRandom(maxDelay));
                    return null;
                };
        ExecutorService pool = Executors.newFixedThreadPool(n);
        try {
            for (Future<Void> future : pool.invokeAll(Collections.nCopies(n, wait))) {
                future.get();
            }
        } finally {
            pool.shutdown();
        }
        return results;
    }
}
