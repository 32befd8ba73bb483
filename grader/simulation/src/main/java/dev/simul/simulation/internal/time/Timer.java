package dev.simul.simulation.internal.time;

import org.jspecify.annotations.Nullable;

/**
 * A moment at which something is to happen. A thread waits for one moment at a time and is the
 * alarm of its own waits, so that a million sleepers need no object more.
 */
public abstract class Timer {
    /** The virtual time in nanoseconds; written by {@link TimerQueue} only, as all of these. */
    public long at;

    TimerQueue.@Nullable TimerBucket line;
    @Nullable Timer previous;
    @Nullable Timer next;

    public final boolean isSet() {
        return line != null;
    }

    /** Tells whether nobody waits for it any more, though it is set. */
    boolean isObsolete() {
        return false;
    }

    /** Does what is to happen; on the carrier. */
    protected abstract void fire();
}
