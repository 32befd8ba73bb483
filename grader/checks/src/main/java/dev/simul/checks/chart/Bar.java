package dev.simul.checks.chart;

import java.io.Serializable;
import java.time.Duration;

/**
 * A bar in a row of a chart.
 *
 * @param kind the state of the thread during the bar
 * @param from the time at which the bar begins, measured from the beginning of the chart
 * @param to the time at which the bar ends; not before it begins
 */
public record Bar(Kind kind, Duration from, Duration to) implements Serializable {

    /**
     * The states of a thread during a bar. If bars of two kinds share a column of text, the kind
     * that is declared later is drawn.
     */
    public enum Kind {
        /** The thread waits for something that another thread does. */
        WAITING("waits for others"),
        /** The thread works or sleeps. */
        WORKING("takes its time"),
        /** The thread is blocked by a lock that another thread holds. */
        BLOCKED("waits for a lock");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /**
         * Returns the state in words.
         *
         * @return the rest of a sentence about a thread, such as "waits for others"
         */
        public String words() {
            return words;
        }
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
