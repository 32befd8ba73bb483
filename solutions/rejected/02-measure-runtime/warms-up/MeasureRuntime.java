// rejected by: runs-the-waits-once-and-together, divides-by-n, keeps-fractions,
// calls-are-independent
// advice: further-runs-do-no-harm
package dev.simul.task.measureruntime;

import java.time.Duration;

/** Runs the waits once before it measures. */
public final class MeasureRuntime {
    private MeasureRuntime() {}

    public static Duration measureTime(int n, Duration maxDelay) throws Exception {
        WaitN.waitN(n, maxDelay);
        long start = System.nanoTime();
        WaitN.waitN(n, maxDelay);
        return Duration.ofNanos(System.nanoTime() - start).dividedBy(n);
    }
}
