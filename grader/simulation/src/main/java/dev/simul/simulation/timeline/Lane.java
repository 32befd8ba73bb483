package dev.simul.simulation.timeline;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The life of one thread of a simulation.
 *
 * @param id the number of the thread in order of creation, starting with 0
 * @param name the name of the thread; unnamed threads and threads of pools are numbered within the
 *     simulation
 * @param creator the id of the thread that created this thread, that set the timer by which this
 *     thread was started, or that blocked and thereby caused a pool to start this thread as an
 *     additional worker; -1 for the first thread and for threads of the simulation itself
 * @param start when the thread started
 * @param end when the thread terminated, or null if it is alive
 * @param runs how many times the thread ran on the carrier
 * @param segments the waits of the thread in chronological order; no wait has zero length
 * @param waiting the wait that had not ended when the timeline was taken, even if it had just
 *     begun; or null if the thread was running or had terminated
 * @param failure the uncaught exception that terminated the thread, or null
 */
public record Lane(
        int id,
        String name,
        int creator,
        Moment start,
        @Nullable Moment end,
        long runs,
        List<Segment> segments,
        @Nullable Segment waiting,
        @Nullable Throwable failure) {

    /** Copies the segments. */
    public Lane {
        segments = List.copyOf(segments);
    }

    /**
     * Returns whether the thread was alive when the timeline was taken.
     *
     * @return true if the thread was alive
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
