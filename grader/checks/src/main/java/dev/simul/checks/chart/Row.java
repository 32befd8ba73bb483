package dev.simul.checks.chart;

import java.util.List;

/**
 * A line of a chart.
 *
 * @param label what it is called
 * @param bars what the thread did, in order of time
 */
public record Row(String label, List<Bar> bars) {

    /** Takes a copy of the bars. */
    public Row {
        bars = List.copyOf(bars);
    }
}
