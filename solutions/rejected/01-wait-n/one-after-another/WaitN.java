// rejected by: waits-overlap, completion-order, starts-a-thousand-at-once, calls-are-independent,
// returns-with-the-last-wait
// advice: loop-runs-concurrently
// naive: waits-overlap
package dev.simul.task.waitn;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Waits in a loop. */
public final class WaitN {
    private WaitN() {}

    public static List<Duration> waitN(int n, Duration maxDelay) throws Exception {
        List<Duration> results = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            results.add(WaitRandom.waitRandom(maxDelay));
        }
        return results;
    }
}
