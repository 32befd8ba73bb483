package dev.simul.simulation.internal.delegate;

import org.jspecify.annotations.Nullable;

/** The task that a simulated thread submits to its scheduler each time it can run. */
public interface ContinuationTask extends Runnable {
    /** Returns the thread that runs all steps of the simulation, or null before the first step. */
    @Nullable Thread carrier();

    /**
     * Unparks the thread, either immediately or when the carrier handles the request.
     *
     * @return false if the simulation of the thread is over
     */
    boolean unpark();
}
