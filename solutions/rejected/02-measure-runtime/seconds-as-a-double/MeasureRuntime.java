// rejected by: keeps-fractions
// advice: doubles-are-exact
package dev.simul.task.measureruntime;

import java.time.Duration;

/** Computes with seconds as a double, which may lose a nanosecond. */
public final class MeasureRuntime {
    private MeasureRuntime() {}

    public static Duration measureTime(int n, Duration maxDelay) throws Exception {
        long start = System.nanoTime();
        WaitN.waitN(n, maxDelay);
        double seconds = (System.nanoTime() - start) / 1e9;
        return Duration.ofNanos((long) (seconds / n * 1e9));
    }
}
