// rejected by: keeps-fractions
// advice: coarse-units-lose-nothing
package dev.simul.task.measureruntime;

import java.time.Duration;

/** Divides whole milliseconds. */
public final class MeasureRuntime {
    private MeasureRuntime() {}

    public static Duration measureTime(int n, Duration maxDelay) throws Exception {
        long start = System.nanoTime();
        WaitN.waitN(n, maxDelay);
        long millis = (System.nanoTime() - start) / 1_000_000;
        return Duration.ofMillis(millis / n);
    }
}
