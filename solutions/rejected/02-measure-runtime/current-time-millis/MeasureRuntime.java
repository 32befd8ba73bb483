// rejected by: ignores-the-wall-clock, keeps-fractions
// advice: milliseconds-of-the-day
package dev.simul.task.measureruntime;

import java.time.Duration;

/** Subtracts two readings of the wall clock. */
public final class MeasureRuntime {
    private MeasureRuntime() {}

    public static Duration measureTime(int n, Duration maxDelay) throws Exception {
        long start = System.currentTimeMillis();
        WaitN.waitN(n, maxDelay);
        return Duration.ofMillis(System.currentTimeMillis() - start).dividedBy(n);
    }
}
