package dev.simul.simulation.timeline;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A wait of a thread.
 *
 * @param activity the kind of wait
 * @param from when the wait began
 * @param to when the wait ended, or when the timeline was taken if the wait had not ended by then
 * @param on a description of what the thread waited for ("Semaphore.acquire"), or null if unknown
 * @param site the innermost frame that matches the settings, or null if no frame was recorded
 * @param timedOut whether a timer of the waiting thread, rather than another thread, ended the wait
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
     * Returns the length of the wait.
     *
     * @return the virtual time
     */
    public Duration length() {
        return to.minus(from);
    }
}
