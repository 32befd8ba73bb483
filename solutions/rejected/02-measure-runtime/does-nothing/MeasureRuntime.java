// rejected by: measures-the-waiting, divides-by-n, keeps-fractions, ignores-the-wall-clock,
// runs-the-waits-once-and-together, failure-surfaces, calls-are-independent
// advice: none
package dev.simul.task.measureruntime;

import java.time.Duration;

/** Does nothing. */
public final class MeasureRuntime {
    private MeasureRuntime() {}

    public static Duration measureTime(int n, Duration maxDelay) throws Exception {
        return Duration.ZERO;
    }
}
