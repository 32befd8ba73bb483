package dev.simul.simulation.timeline;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The life of one thread of a simulation.
 *
 * @param id its number in the order of creation, starting with 0
 * @param name its name; unnamed threads and those of pools are numbered within the simulation
 * @param creator the id of the thread that created it, that set the timer it was started by, or
 *     whose blocking made a pool start it as an additional worker; -1 for the first thread and for
 *     threads of the simulation itself
 * @param start when it started
 * @param end when it terminated, or null if it is alive
 * @param runs how many times it was given the carrier
 * @param segments its waits in the order of time; none has length zero
 * @param failure the uncaught exception that terminated it, or null
 */
public record Lane(
        int id,
        String name,
        int creator,
        Moment start,
        @Nullable Moment end,
        long runs,
        List<Segment> segments,
        @Nullable Throwable failure) {

    /** Copies the segments. */
    public Lane {
        segments = List.copyOf(segments);
    }

    /**
     * Returns whether the thread was alive when the timeline was taken.
     *
     * @return whether it was alive
     */
    public boolean isAlive() {
        return end == null;
    }

    /**
     * Returns the time spent in one kind of wait.
     *
     * @param activity the kind
     * @return the sum over this lane's segments
     */
    public Duration total(Activity activity) {
        return segments.stream()
                .filter(segment -> segment.activity() == activity)
                .map(Segment::length)
                .reduce(Duration.ZERO, Duration::plus);
    }
}
