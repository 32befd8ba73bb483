// rejected by: leaves-nothing-running
// advice: none
package dev.simul.task.waitn;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;

/** Starts a thread that collects the results, which is never stopped if there are no waits. */
public final class WaitN {
    private WaitN() {}

    public static List<Duration> waitN(int n, Duration maxDelay) throws Exception {
        ExecutorService executor = Executors.newCachedThreadPool();
        BlockingQueue<Future<Duration>> ended = new LinkedBlockingQueue<>();
        CompletionService<Duration> waits = new ExecutorCompletionService<>(executor, ended);
        Future<List<Duration>> collected =
                executor.submit(() -> {
                    List<Duration> results = new ArrayList<>();
                    do {
                        results.add(ended.take().get());
                    } while (results.size() < n);
                    return results;
                });
        if (n == 0) {
            return List.of();
        }
        try {
            for (int i = 0; i < n; i++) {
                waits.submit(() -> WaitRandom.waitRandom(maxDelay));
            }
            return collected.get();
        } finally {
            executor.shutdown();
        }
    }
}
