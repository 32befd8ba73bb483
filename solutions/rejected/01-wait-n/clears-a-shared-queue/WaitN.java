// rejected by: calls-are-independent, failure-surfaces
// advice: static-field-per-call
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

/** Uses one queue for all calls and clears it when a call begins. */
public final class WaitN {
    private static final BlockingQueue<Future<Duration>> DONE = new LinkedBlockingQueue<>();

    private WaitN() {}

    public static List<Duration> waitN(int n, Duration maxDelay) throws Exception {
        DONE.clear();
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            CompletionService<Duration> waits = new ExecutorCompletionService<>(executor, DONE);
            for (int i = 0; i < n; i++) {
                waits.submit(() -> WaitRandom.waitRandom(maxDelay));
            }
            List<Duration> results = new ArrayList<>();
            for (int i = 0; i < n; i++) {
                results.add(DONE.take().get());
            }
            return results;
        }
    }
}
