// rejected by: keeps-fractions
// advice: nearest-nanosecond
package dev.simul.task.measureruntime;

import java.time.Duration;

/** Rounds to the nearest nanosecond instead of dropping the fraction. */
public final class MeasureRuntime {
    private MeasureRuntime() {}

    public static Duration measureTime(int n, Duration maxDelay) throws Exception {
        long start = System.nanoTime();
        WaitN.waitN(n, maxDelay);
        return Duration.ofNanos(Math.round((System.nanoTime() - start) / (double) n));
    }
}
