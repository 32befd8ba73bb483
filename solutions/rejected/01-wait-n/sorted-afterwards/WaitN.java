// rejected by: completion-order
// advice: shortest-first-is-sorted
package dev.simul.task.waitn;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Sorts the results, as if that were the order of completion. */
public final class WaitN {
    private WaitN() {}

    public static List<Duration> waitN(int n, Duration maxDelay) throws Exception {
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Duration> wait = () -> WaitRandom.waitRandom(maxDelay);
            List<Duration> results = new ArrayList<>();
            for (Future<Duration> future : executor.invokeAll(Collections.nCopies(n, wait))) {
                results.add(future.get());
            }
            Collections.sort(results);
            return results;
        }
    }
}
