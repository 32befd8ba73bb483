// rejected by: measures-the-waiting, keeps-fractions, calls-are-independent
// advice: results-tell-the-time
// naive: measures-the-waiting
package dev.simul.task.measureruntime;

import java.time.Duration;

/** Adds up what the waits returned. */
public final class MeasureRuntime {
    private MeasureRuntime() {}

    public static Duration measureTime(int n, Duration maxDelay) throws Exception {
        Duration sum = Duration.ZERO;
        for (Duration result : WaitN.waitN(n, maxDelay)) {
            sum = sum.plus(result);
        }
        return sum.dividedBy(n);
    }
}
