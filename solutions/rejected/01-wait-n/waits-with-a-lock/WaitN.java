// rejected by: waits-overlap, completion-order, starts-a-thousand-at-once, calls-are-independent,
// returns-with-the-last-wait
// advice: waiting-releases-locks
package dev.simul.task.waitn;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Waits inside the synchronized block that guards the list. */
public final class WaitN {
    private WaitN() {}

    public static List<Duration> waitN(int n, Duration maxDelay) throws Exception {
        List<Duration> results = new ArrayList<>();
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Boolean>> waits = new ArrayList<>();
            for (int i = 0; i < n; i++) {
                waits.add(
                        executor.submit(() -> {
                            synchronized (results) {
                                return results.add(WaitRandom.waitRandom(maxDelay));
                            }
                        }));
            }
            for (Future<Boolean> wait : waits) {
                wait.get();
            }
        }
        return results;
    }
}
