// rejected by: measures-the-waiting, divides-by-n, keeps-fractions
package dev.simul.task.measureruntime;

import java.time.Duration;
import java.util.Collections;

/** Takes the longest of the results for the time it took. */
public final class MeasureRuntime {
    private MeasureRuntime() {}

    public static Duration measureTime(int n, Duration maxDelay) throws Exception {
        return Collections.max(WaitN.waitN(n, maxDelay)).dividedBy(n);
    }
}
