// rejected by: measures-the-waiting, divides-by-n, keeps-fractions, calls-are-independent
// advice: results-tell-the-time
package dev.simul.task.measureruntime;

import java.time.Duration;
import java.util.Collections;

/** Returns the longest of the results as the time. */
public final class MeasureRuntime {
    private MeasureRuntime() {}

    public static Duration measureTime(int n, Duration maxDelay) throws Exception {
        return Collections.max(WaitN.waitN(n, maxDelay)).dividedBy(n);
    }
}
