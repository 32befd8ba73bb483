package dev.simul.simulation.timeline;

import java.time.Duration;
import java.util.List;

/**
 * A record of what every thread of a simulation did up to a given moment.
 *
 * @param taken the moment at which the timeline was taken
 * @param lanes one lane per thread, in order of creation
 * @param spans the named spans, in the order in which they started
 */
public record Timeline(Moment taken, List<Lane> lanes, List<Span> spans) {

    /** Copies the lists. */
    public Timeline {
        lanes = List.copyOf(lanes);
        spans = List.copyOf(spans);
    }

    /**
     * Returns the virtual time at which the timeline was taken.
     *
     * @return the time since the simulation began
     */
    public Duration end() {
        return taken.at();
    }
}
