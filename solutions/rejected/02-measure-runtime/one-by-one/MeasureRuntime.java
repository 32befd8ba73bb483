// rejected by: runs-the-waits-once-and-together, calls-are-independent
// advice: n-calls-are-one
package dev.simul.task.measureruntime;

import java.time.Duration;

/** Runs one wait n times. */
public final class MeasureRuntime {
    private MeasureRuntime() {}

    public static Duration measureTime(int n, Duration maxDelay) throws Exception {
        long start = System.nanoTime();
        for (int i = 0; i < n; i++) {
            WaitN.waitN(1, maxDelay);
        }
        return Duration.ofNanos(System.nanoTime() - start).dividedBy(n);
    }
}
