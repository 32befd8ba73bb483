// rejected by: calls-are-independent
// advice: one-call-at-a-time
package dev.simul.task.measureruntime;

import java.time.Duration;

/** Keeps the start in a static field, which a simultaneous call changes. */
public final class MeasureRuntime {
    private static long start;

    private MeasureRuntime() {}

    public static Duration measureTime(int n, Duration maxDelay) throws Exception {
        start = System.nanoTime();
        WaitN.waitN(n, maxDelay);
        return Duration.ofNanos(System.nanoTime() - start).dividedBy(n);
    }
}
