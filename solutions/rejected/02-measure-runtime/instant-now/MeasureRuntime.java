// rejected by: ignores-the-wall-clock
// advice: time-of-day-never-jumps
package dev.simul.task.measureruntime;

import java.time.Duration;
import java.time.Instant;

/** Measures between two instants of the wall clock. */
public final class MeasureRuntime {
    private MeasureRuntime() {}

    public static Duration measureTime(int n, Duration maxDelay) throws Exception {
        Instant start = Instant.now();
        WaitN.waitN(n, maxDelay);
        return Duration.between(start, Instant.now()).dividedBy(n);
    }
}
