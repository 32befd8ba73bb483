package dev.simul.simulation.timeline;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The life of one thread of a simulation.
 *
 * @param id its number, in the order threads were created, the first being 0
 * @param name its name; unnamed threads and those of pools are numbered within the simulation
 * @param creator the id of the thread that created it, that set the timer it was started by, or
 *     that it stands in for as a worker of a pool; -1 for the first thread and the simulation's own
 * @param start when it started
 * @param end when it ended, or null while it lives
 * @param runs how many times it was given the processor
 * @param segments its waits in order of time; none is of length zero
 * @param failure what it ended with, where nobody caught it, or null
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

    /** Takes a copy of the segments. */
    public Lane {
        segments = List.copyOf(segments);
    }

    /**
     * Tells whether the thread had not ended when the timeline was taken.
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
