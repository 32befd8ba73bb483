package dev.simul.simulation.internal.thread;

import org.jspecify.annotations.Nullable;

/** Holds the thread of a simulation that runs on the carrier. Used by the carrier only. */
public final class RunningThread {
    /** The running thread, or null between two steps. */
    public @Nullable SimulatedThread thread;

    /** Returns the running thread, or null between two steps. */
    public @Nullable SimulatedThread get() {
        return thread;
    }
}
