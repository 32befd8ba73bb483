package dev.simul.simulation.timeline;

import java.time.Duration;

/**
 * A point on a timeline: a virtual time, and a number that orders all events at that time.
 *
 * @param at the virtual time since the simulation began
 * @param order a number that increases with every recorded event of the simulation
 */
public record Moment(Duration at, long order) implements Comparable<Moment> {
    @Override
    public int compareTo(Moment other) {
        return Long.compare(order, other.order);
    }

    /**
     * Returns whether this moment is before another moment.
     *
     * @param other a moment of the same timeline
     * @return whether this moment is earlier
     */
    public boolean isBefore(Moment other) {
        return compareTo(other) < 0;
    }
}
