package dev.simul.simulation.internal.runtime;

import dev.simul.simulation.internal.delegate.ClockDelegate;
import dev.simul.simulation.internal.time.VirtualClock;
import java.time.Duration;

/** Presents the virtual clock as {@code System.nanoTime} and as a wall clock. */
final class SimulatedClock implements ClockDelegate {
    /**
     * Not zero, to which the JDK gives a special meaning, and even, because some libraries store a
     * mark in the lowest bit of a time and clear it to read the time.
     */
    private static final long NANO_TIME_ORIGIN = 1_000_000_000_000L;

    /** 2000-01-01T00:00:00Z. */
    private static final long EPOCH_NANOS = 946_684_800L * 1_000_000_000L;

    private final VirtualClock clock;
    private long wallShift;

    SimulatedClock(VirtualClock clock) {
        this.clock = clock;
    }

    /** Moves the wall clock forward, or back if the duration is negative. */
    void stepWallClock(Duration by) {
        wallShift += by.toNanos();
    }

    @Override
    public long nanoTime() {
        return NANO_TIME_ORIGIN + clock.now();
    }

    @Override
    public long wallNanos() {
        return EPOCH_NANOS + wallShift + clock.now();
    }
}
