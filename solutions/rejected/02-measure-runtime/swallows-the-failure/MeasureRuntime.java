// rejected by: failure-surfaces
// advice: failed-run-has-a-time
package dev.simul.task.measureruntime;

import java.time.Duration;

/** Measures a failed run as if it had not failed. */
public final class MeasureRuntime {
    private MeasureRuntime() {}

    public static Duration measureTime(int n, Duration maxDelay) throws Exception {
        long start = System.nanoTime();
        try {
            WaitN.waitN(n, maxDelay);
        } catch (Exception e) {
            System.out.println("the waits failed: " + e);
        }
        return Duration.ofNanos(System.nanoTime() - start).dividedBy(n);
    }
}
