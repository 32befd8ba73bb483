// rejected by: calls-are-independent
// advice: none
package dev.simul.task.measureruntime;

import java.time.Duration;

/** Holds a lock during the measurement, so that other calls have to wait. */
public final class MeasureRuntime {
    private MeasureRuntime() {}

    public static synchronized Duration measureTime(int n, Duration maxDelay) throws Exception {
        long start = System.nanoTime();
        WaitN.waitN(n, maxDelay);
        return Duration.ofNanos(System.nanoTime() - start).dividedBy(n);
    }
}
