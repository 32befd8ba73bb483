package dev.simul.checks.chart;

import java.time.Duration;
import java.util.List;

/**
 * A chart of threads or pieces of work over virtual time, before the chart is drawn.
 *
 * @param length the time that the chart spans
 * @param rows the rows of the chart, from top to bottom
 */
public record Chart(Duration length, List<Row> rows) {

    /** Copies the rows and refuses a negative length. */
    public Chart {
        rows = List.copyOf(rows);
        if (length.isNegative()) {
            throw new IllegalArgumentException(
                    "expected a chart length of zero or more, found '" + length + "'");
        }
    }

    /**
     * Returns whether there is nothing to draw.
     *
     * @return true if the chart has no rows or spans no time
     */
    public boolean isEmpty() {
        return rows.isEmpty() || length.isZero();
    }
}
