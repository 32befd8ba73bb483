// rejected by: returns-with-the-last-wait, calls-are-independent
// advice: interval-notices-the-end
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

/** Checks every 100 ms whether a wait has ended. */
public final class WaitN {
    private WaitN() {}

    public static List<Duration> waitN(int n, Duration maxDelay) throws Exception {
        BlockingQueue<Future<Duration>> done = new LinkedBlockingQueue<>();
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            CompletionService<Duration> waits = new ExecutorCompletionService<>(executor, done);
            for (int i = 0; i < n; i++) {
                waits.submit(() -> WaitRandom.waitRandom(maxDelay));
            }
            List<Duration> results = new ArrayList<>();
            while (results.size() < n) {
                while (done.isEmpty()) {
                    Thread.sleep(100);
                }
                results.add(done.take().get());
            }
            return results;
        }
    }
}
