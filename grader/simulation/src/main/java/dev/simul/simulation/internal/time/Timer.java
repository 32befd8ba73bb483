package dev.simul.simulation.internal.time;

import org.jspecify.annotations.Nullable;

/**
 * An action at a virtual time. A thread has at most one timed wait at a time and serves as the
 * timer of that wait, so that a million sleeping threads need no further objects.
 */
public abstract class Timer {
    /**
     * The virtual time in nanoseconds; like the other fields, written only by {@link TimerQueue}.
     */
    public long at;

    @Nullable TimerBucket bucket;
    @Nullable Timer previous;
    @Nullable Timer next;

    public final boolean isSet() {
        return bucket != null;
    }

    /** Returns whether the action has become unnecessary although the timer is still set. */
    boolean isObsolete() {
        return false;
    }

    /** Performs the action; called on the carrier. */
    protected abstract void fire();
}
