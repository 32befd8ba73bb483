package dev.simul.checks.chart;

import java.io.Serializable;
import java.util.List;

/**
 * A row of a chart.
 *
 * @param label the label of the row
 * @param bars the bars of the row, in chronological order
 */
public record Row(String label, List<Bar> bars) implements Serializable {

    /** Copies the bars. */
    public Row {
        bars = List.copyOf(bars);
    }
}
