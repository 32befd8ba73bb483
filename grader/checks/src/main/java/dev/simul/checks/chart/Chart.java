package dev.simul.checks.chart;

import java.time.Duration;
import java.util.List;

/**
 * A picture of threads or pieces of work over virtual time, not yet drawn.
 *
 * @param length the time the chart spans
 * @param rows its rows, from the top
 */
public record Chart(Duration length, List<Row> rows) {

    /** Takes a copy of the rows; refuses a negative length. */
    public Chart {
        rows = List.copyOf(rows);
        if (length.isNegative()) {
            throw new IllegalArgumentException(
                    "a chart's length is zero or more, but was '" + length + "'");
        }
    }

    /**
     * Returns whether there is nothing to draw.
     *
     * @return whether it has no row or spans no time
     */
    public boolean isEmpty() {
        return rows.isEmpty() || length.isZero();
    }
}
