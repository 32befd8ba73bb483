package dev.simul.simulation.internal.hook;

import org.jspecify.annotations.Nullable;

/** What a simulated thread hands its scheduler each time it can go on. */
public interface ContinuationTask extends Runnable {
    /** Returns the thread that runs all steps of its simulation; null before the first. */
    @Nullable Thread carrier();

    /**
     * Unparks the thread, now or when its carrier comes to it; false where its simulation is over.
     */
    boolean unpark();
}
