package dev.simul.simulation;

import org.jspecify.annotations.Nullable;

/**
 * A moment at which something is to happen. A thread waits for one moment at a time and is the
 * alarm of its own waits, so that a million sleepers need no object more.
 */
abstract sealed class Alarm permits SimulatedThread, DelayedAction {
    /** The virtual time in nanoseconds; written by {@link Alarms} only, as all of these. */
    long at;

    Alarms.@Nullable Line line;
    @Nullable Alarm previous;
    @Nullable Alarm next;

    final boolean isSet() {
        return line != null;
    }

    /** Tells whether nobody waits for it any more, though it is set. */
    boolean isVoid() {
        return false;
    }

    /** Does what is to happen; on the carrier. */
    abstract void ring();
}
