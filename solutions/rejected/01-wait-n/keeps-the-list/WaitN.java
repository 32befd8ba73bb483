// rejected by: calls-are-independent, keeps-results-of-the-same-moment
// advice: static-field-is-empty
package dev.simul.task.waitn;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Collects the results of all calls in one list. */
public final class WaitN {
    private static final List<Duration> RESULTS = Collections.synchronizedList(new ArrayList<>());

    private WaitN() {}

    public static List<Duration> waitN(int n, Duration maxDelay) throws Exception {
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> waits = new ArrayList<>();
            for (int i = 0; i < n; i++) {
                waits.add(executor.submit(() -> RESULTS.add(WaitRandom.waitRandom(maxDelay))));
            }
            for (Future<?> wait : waits) {
                wait.get();
            }
        }
        return List.copyOf(RESULTS);
    }
}
