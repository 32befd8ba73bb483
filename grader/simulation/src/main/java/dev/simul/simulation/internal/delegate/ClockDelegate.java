package dev.simul.simulation.internal.delegate;

/** The virtual clocks of a simulation. */
public interface ClockDelegate {
    /** Returns the virtual value of {@code System.nanoTime}. */
    long nanoTime();

    /** Returns the time of the virtual wall clock, in nanoseconds since 1970. */
    long wallNanos();
}
