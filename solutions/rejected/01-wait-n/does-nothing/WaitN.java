// rejected by: starts-n-waits, completion-order, waits-overlap, keeps-equal-results,
// starts-a-thousand-at-once, failure-surfaces, keeps-results-of-the-same-moment,
// calls-are-independent, returns-with-the-last-wait
// advice: none
package dev.simul.task.waitn;

import java.time.Duration;
import java.util.List;

/** Does nothing. */
public final class WaitN {
    private WaitN() {}

    public static List<Duration> waitN(int n, Duration maxDelay) throws Exception {
        return List.of();
    }
}
