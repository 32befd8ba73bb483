package dev.simul.simulation.internal.thread;

import org.jspecify.annotations.Nullable;

/** Holds the simulated thread that is running on the carrier. Used by the carrier only. */
public final class RunningThread {
    /** The parent id of the first thread and of threads that the simulation itself creates. */
    private static final int NO_PARENT = -1;

    /** The running thread, or null between two steps. */
    public @Nullable SimulatedThread thread;

    private @Nullable SimulatedThread onBehalfOf;

    /** Returns the running thread, or null between two steps. */
    public @Nullable SimulatedThread get() {
        return thread;
    }

    /**
     * Performs an action between two steps. The parent of the threads that the action creates is a
     * given thread, which is waiting or has set a timer.
     *
     * @param parent the parent, or null if there is none
     * @param action the action
     */
    public void onBehalfOf(@Nullable SimulatedThread parent, Runnable action) {
        onBehalfOf = parent;
        action.run();
        onBehalfOf = null;
    }

    /** Returns the id of the parent of any thread that is created now, or -1 if there is none. */
    public int parentId() {
        SimulatedThread parent = thread == null ? onBehalfOf : thread;
        return parent == null ? NO_PARENT : parent.id;
    }
}
