// rejected by: calls-are-independent
// advice: one-call-at-a-time
package dev.simul.task.measureruntime;

import java.time.Duration;

/** Keeps n in a static field, which a simultaneous call changes. */
public final class MeasureRuntime {
    private static int waits;

    private MeasureRuntime() {}

    public static Duration measureTime(int n, Duration maxDelay) throws Exception {
        waits = n;
        long start = System.nanoTime();
        WaitN.waitN(n, maxDelay);
        return Duration.ofNanos(System.nanoTime() - start).dividedBy(waits);
    }
}
