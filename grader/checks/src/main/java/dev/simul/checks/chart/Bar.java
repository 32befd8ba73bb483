package dev.simul.checks.chart;

import java.time.Duration;

/**
 * A bar in a row of a chart.
 *
 * @param kind the state of the thread during the bar
 * @param from the time at which the bar begins, measured from the beginning of the chart
 * @param to the time at which the bar ends; not before it begins
 */
public record Bar(Kind kind, Duration from, Duration to) {

    /**
     * The states of a thread during a bar. If bars of two kinds share a column of text, the kind
     * that is declared later is drawn.
     */
    public enum Kind {
        /** The thread is waiting for another thread to do something. */
        WAITING,
        /** The thread is working or sleeping. */
        WORKING,
        /** The thread is blocked by a lock that another thread holds. */
        BLOCKED
    }

    /** Refuses a bar that ends before it begins. */
    public Bar {
        if (to.compareTo(from) < 0) {
            throw new IllegalArgumentException(
                    "expected a bar that ends at or after its start, found one from '"
                            + from
                            + "' to '"
                            + to
                            + "'");
        }
    }
}
