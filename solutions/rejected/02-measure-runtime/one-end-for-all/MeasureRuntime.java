// rejected by: calls-are-independent
// advice: one-call-at-a-time
package dev.simul.task.measureruntime;

import java.time.Duration;

/** Keeps the end of the measurement in a static field, which a simultaneous call changes. */
public final class MeasureRuntime {
    private static long elapsed;

    private MeasureRuntime() {}

    public static Duration measureTime(int n, Duration maxDelay) throws Exception {
        long start = System.nanoTime();
        WaitN.waitN(n, maxDelay);
        elapsed = System.nanoTime() - start;
        return Duration.ofNanos(elapsed).dividedBy(n);
    }
}
