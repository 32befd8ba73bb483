// rejected by: failure-surfaces
// advice: other-results-are-enough
package dev.simul.task.waitn;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Prints a wait's failure and returns the other results. */
public final class WaitN {
    private WaitN() {}

    public static List<Duration> waitN(int n, Duration maxDelay) throws Exception {
        List<Duration> results = Collections.synchronizedList(new ArrayList<>());
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            threads.add(
                    Thread.startVirtualThread(() -> {
                        try {
                            results.add(WaitRandom.waitRandom(maxDelay));
                        } catch (Exception e) {
                            System.out.println("a wait failed: " + e);
                        }
                    }));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        return results;
    }
}
