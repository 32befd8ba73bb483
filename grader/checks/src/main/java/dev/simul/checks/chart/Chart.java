package dev.simul.checks.chart;

import java.io.Serializable;
import java.time.Duration;
import java.util.List;

/**
 * A chart of threads or pieces of work over virtual time, before the chart is drawn.
 *
 * @param length the time that the chart spans
 * @param rows the rows of the chart, from top to bottom
 * @param omittedRows the number of rows that were left out before the last {@link
 *     #ROWS_AFTER_OMITTED} rows, because there were too many
 */
public record Chart(Duration length, List<Row> rows, int omittedRows) implements Serializable {
    /** The number of rows below the rows that were left out. */
    public static final int ROWS_AFTER_OMITTED = 2;

    /** Copies the rows, and refuses a negative length or number. */
    public Chart {
        rows = List.copyOf(rows);
        if (length.isNegative()) {
            throw new IllegalArgumentException(
                    "expected a chart length of zero or more, found '" + length + "'");
        }
        if (omittedRows < 0) {
            throw new IllegalArgumentException(
                    "zero or more rows are left out, but it was '" + omittedRows + "'");
        }
    }

    /**
     * Creates a chart that has all its rows.
     *
     * @param length the time the chart spans
     * @param rows the rows of the chart, from top to bottom
     */
    public Chart(Duration length, List<Row> rows) {
        this(length, rows, 0);
    }

    /**
     * Returns this chart without the rows in the middle if it has too many rows.
     *
     * @param mostRows the greatest number of rows to keep
     * @return this chart, or a chart with fewer rows
     */
    public Chart withRows(int mostRows) {
        return ChartLimits.shortened(this, mostRows);
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
