// rejected by: keeps-equal-results, keeps-results-of-the-same-moment
// advice: equal-results-are-one
package dev.simul.task.waitn;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Collects in a set, which keeps one of two equal results. */
public final class WaitN {
    private WaitN() {}

    public static List<Duration> waitN(int n, Duration maxDelay) throws Exception {
        Set<Duration> results = Collections.synchronizedSet(new LinkedHashSet<>());
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Boolean>> waits = new ArrayList<>();
            for (int i = 0; i < n; i++) {
                waits.add(executor.submit(() -> results.add(WaitRandom.waitRandom(maxDelay))));
            }
            for (Future<Boolean> wait : waits) {
                wait.get();
            }
        }
        return List.copyOf(results);
    }
}
