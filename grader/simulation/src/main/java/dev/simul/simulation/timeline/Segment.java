package dev.simul.simulation.timeline;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A wait of a thread.
 *
 * @param activity what kind of wait it was
 * @param from when it began
 * @param to when it ended, or when the timeline was taken if it had not ended
 * @param on what it waited for, in words ("Semaphore.acquire"), or null if unknown
 * @param site the innermost frame that the settings ask for, or null if none was recorded
 * @param timedOut whether its own timer ended it, and not another thread
 */
public record Segment(
        Activity activity,
        Duration from,
        Duration to,
        @Nullable String on,
        @Nullable StackTraceElement site,
        boolean timedOut) {

    /** Rejects a segment that ends before it begins. */
    public Segment {
        if (to.compareTo(from) < 0) {
            throw new IllegalArgumentException(
                    "a segment must not end before it begins: from '" + from + "' to '" + to + "'");
        }
    }

    /**
     * Returns how long the wait took.
     *
     * @return the virtual time
     */
    public Duration length() {
        return to.minus(from);
    }
}
