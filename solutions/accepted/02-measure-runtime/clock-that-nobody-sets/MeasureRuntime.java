package dev.simul.task.measureruntime;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Reads instants from its own clock, which uses System.nanoTime instead of the wall clock. */
public final class MeasureRuntime {
    private static final Instant ORIGIN = Instant.EPOCH;
    private static final InstantSource CLOCK = () -> ORIGIN.plusNanos(System.nanoTime());

    private MeasureRuntime() {}

    public static Duration measureTime(int n, Duration maxDelay) throws Exception {
        Instant start = CLOCK.instant();
        WaitN.waitN(n, maxDelay);
        return Duration.between(start, CLOCK.instant()).dividedBy(n);
    }
}
