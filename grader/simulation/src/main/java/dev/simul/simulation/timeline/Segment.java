package dev.simul.simulation.timeline;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One wait of a thread.
 *
 * @param activity what kind of wait it was
 * @param from when it began
 * @param to when it ended; where it had not, when the timeline was taken
 * @param on what it waited for, in words ("a Semaphore"), or null where nothing is known
 * @param site the innermost line of those the settings ask for, or null where none was recorded
 * @param timedOut whether it ended because its own time was over, not because another thread ended
 *     it
 */
public record Segment(
        Activity activity,
        Duration from,
        Duration to,
        @Nullable String on,
        @Nullable StackTraceElement site,
        boolean timedOut) {

    /** Refuses a segment that ends before it begins. */
    public Segment {
        if (to.compareTo(from) < 0) {
            throw new IllegalArgumentException(
                    "a segment ends at or after its beginning: from '"
                            + from
                            + "' to '"
                            + to
                            + "'");
        }
    }

    /**
     * Returns how long the wait took.
     *
     * @return its virtual time
     */
    public Duration length() {
        return to.minus(from);
    }
}
