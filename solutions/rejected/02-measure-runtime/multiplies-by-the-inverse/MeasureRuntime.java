// rejected by: keeps-fractions
// advice: doubles-are-exact
package dev.simul.task.measureruntime;

import java.time.Duration;

/** Multiplies by the inverse of n, which is not exact. */
public final class MeasureRuntime {
    private MeasureRuntime() {}

    public static Duration measureTime(int n, Duration maxDelay) throws Exception {
        long start = System.nanoTime();
        WaitN.waitN(n, maxDelay);
        long nanos = System.nanoTime() - start;
        return Duration.ofNanos((long) (nanos * (1.0 / n)));
    }
}
