package dev.simul.checks.chart;

import java.time.Duration;

/**
 * A stretch of a row.
 *
 * @param kind what the thread did
 * @param from when it began, from the beginning of the chart
 * @param to when it ended; not before it began
 */
public record Bar(Kind kind, Duration from, Duration to) {

    /**
     * The kinds of things that a thread does during a bar. If two kinds share a column of text, the
     * later one in this order is drawn.
     */
    public enum Kind {
        /** Waits for something that another thread does. */
        WAITING,
        /** Works or sleeps. */
        WORKING,
        /** Is blocked by a lock that another thread holds. */
        BLOCKED
    }

    /** Refuses a bar that ends before it begins. */
    public Bar {
        if (to.compareTo(from) < 0) {
            throw new IllegalArgumentException(
                    "a bar ends at or after its beginning: from '" + from + "' to '" + to + "'");
        }
    }
}
