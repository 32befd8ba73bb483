package dev.simul.simulation.internal.hook;

import dev.simul.simulation.internal.delegate.RuntimeDelegate;

/** Hooks for methods that read a clock or pause the processor. */
public final class ClockHooks {
    private static final long NANOS_PER_SECOND = 1_000_000_000L;
    private static final long NANOS_PER_MILLI = 1_000_000L;

    private ClockHooks() {}

    /** Replaces {@code System.nanoTime}. */
    public static long nanoTime() {
        RuntimeDelegate runtime = CurrentRuntime.get();
        return runtime == null ? System.nanoTime() : runtime.clock().nanoTime();
    }

    /** Replaces {@code System.currentTimeMillis}. */
    public static long currentTimeMillis() {
        RuntimeDelegate runtime = CurrentRuntime.get();
        return runtime == null
                ? System.currentTimeMillis()
                : Math.floorDiv(runtime.clock().wallNanos(), NANOS_PER_MILLI);
    }

    /**
     * Replaces {@code VM.getNanoTimeAdjustment}. Returns the nanoseconds since an instant that is
     * given in seconds.
     */
    public static long getNanoTimeAdjustment(long offsetInSeconds) {
        RuntimeDelegate runtime = CurrentRuntime.get();
        return runtime == null
                ? JavaBase.nanoTimeAdjustment(offsetInSeconds)
                : runtime.clock().wallNanos() - offsetInSeconds * NANOS_PER_SECOND;
    }

    /**
     * Replaces {@code Thread.onSpinWait}. Does nothing in a simulation, because nothing changes
     * while a thread spins on a single processor.
     */
    public static void onSpinWait() {
        if (!CurrentRuntime.isPresent()) {
            Thread.onSpinWait();
        }
    }
}
