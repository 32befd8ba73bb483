package dev.simul.checks.chart;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Limits the size of charts, because a program can start a million threads and sleep a million
 * times.
 */
final class ChartLimits {
    private static final int MOST_ROWS = 40;
    private static final int MOST_BARS = 200;
    private static final int COLUMNS = 1_000;
    private static final int LONGEST_LABEL = 40;

    private ChartLimits() {}

    static Chart apply(Chart chart) {
        return shortened(
                new Chart(
                        chart.length(),
                        chart.rows().stream().map(row -> limited(row, chart.length())).toList(),
                        chart.omittedRows()),
                MOST_ROWS);
    }

    /** Returns a chart without the rows in the middle if it has too many. */
    static Chart shortened(Chart chart, int mostRows) {
        List<Row> rows = chart.rows();
        if (rows.size() <= mostRows) {
            return chart;
        }
        int last = Math.min(Chart.ROWS_AFTER_OMITTED, mostRows - 1);
        int omitted = rows.size() - mostRows;
        return new Chart(
                chart.length(),
                Stream.concat(
                                rows.subList(0, mostRows - last).stream(),
                                rows.subList(rows.size() - last, rows.size()).stream())
                        .toList(),
                chart.omittedRows() + omitted);
    }

    private static Row limited(Row row, Duration length) {
        String label = row.label().replaceAll("\\p{Cntrl}", " ").strip();
        return new Row(
                label.codePointCount(0, label.length()) > LONGEST_LABEL
                        ? label.substring(0, label.offsetByCodePoints(0, LONGEST_LABEL - 1)) + "…"
                        : label,
                row.bars().size() > MOST_BARS
                        ? joined(row.bars(), length.dividedBy(COLUMNS))
                        : row.bars());
    }

    /** Joins bars of the same kind if the gap between them is too small to be visible. */
    private static List<Bar> joined(List<Bar> bars, Duration gap) {
        Map<Bar.Kind, Integer> last = new EnumMap<>(Bar.Kind.class);
        List<Bar> joined = new ArrayList<>();
        for (Bar bar : bars) {
            Integer index = last.get(bar.kind());
            if (index != null && bar.from().minus(joined.get(index).to()).compareTo(gap) <= 0) {
                Bar before = joined.get(index);
                Duration end = before.to().compareTo(bar.to()) > 0 ? before.to() : bar.to();
                joined.set(index, new Bar(bar.kind(), before.from(), end));
            } else {
                last.put(bar.kind(), joined.size());
                joined.add(bar);
            }
        }
        return joined;
    }
}
