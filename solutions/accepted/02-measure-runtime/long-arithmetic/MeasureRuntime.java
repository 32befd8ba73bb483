package dev.simul.task.measureruntime;

import java.time.Duration;

/** Computes with nanoseconds throughout. */
public final class MeasureRuntime {
    private MeasureRuntime() {}

    public static Duration measureTime(int n, Duration maxDelay) throws Exception {
        long nanos = -System.nanoTime();
        WaitN.waitN(n, maxDelay);
        nanos += System.nanoTime();
        return Duration.ofNanos(nanos / n);
    }
}
