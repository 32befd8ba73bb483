// rejected by: starts-n-waits, completion-order, keeps-equal-results,
// keeps-results-of-the-same-moment, calls-are-independent, returns-with-the-last-wait
// advice: bounds-of-the-loop
package dev.simul.task.waitn;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** Starts counting at one and stops before n. */
public final class WaitN {
    private WaitN() {}

    public static List<Duration> waitN(int n, Duration maxDelay) throws Exception {
        BlockingQueue<Object> done = new LinkedBlockingQueue<>();
        for (int i = 1; i < n; i++) {
            Thread.startVirtualThread(() -> done.add(result(maxDelay)));
        }
        List<Duration> results = new ArrayList<>();
        for (int i = 1; i < n; i++) {
            switch (done.take()) {
                case Duration result -> results.add(result);
                case Exception failure -> throw failure;
                default -> throw new AssertionError();
            }
        }
        return results;
    }

    private static Object result(Duration maxDelay) {
        try {
            return WaitRandom.waitRandom(maxDelay);
        } catch (Exception e) {
            return e;
        }
    }
}
