// rejected by: divides-by-n, keeps-fractions, calls-are-independent
// advice: measured-time-is-the-average
package dev.simul.task.measureruntime;

import java.time.Duration;

/** Returns the whole time. */
public final class MeasureRuntime {
    private MeasureRuntime() {}

    public static Duration measureTime(int n, Duration maxDelay) throws Exception {
        long start = System.nanoTime();
        WaitN.waitN(n, maxDelay);
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
