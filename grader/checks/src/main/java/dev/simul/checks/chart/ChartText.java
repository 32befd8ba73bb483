package dev.simul.checks.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Draws a chart as lines of text: labels at the left, an axis of virtual time above, and a line for
 * each row. Long labels are shortened. If there are more than ten rows, those in the middle are
 * left out.
 */
public final class ChartText {
    private static final int COLUMNS = 88;
    private static final int SHORTEST_LABEL = 10;
    private static final int LONGEST_LABEL = 16;
    private static final int LAST_TICK = 8;
    private static final int MOST_LINES = 10;
    private static final Pattern NUMBER = Pattern.compile("(?s)(.*?)([ #-]*\\d{1,6})");

    private ChartText() {}

    /**
     * Draws a chart.
     *
     * @param chart the chart to draw
     * @return the lines, at most 88 columns wide, without indentation or trailing spaces; none for
     *     an empty chart
     */
    public static List<String> of(Chart chart) {
        return of(chart, COLUMNS);
    }

    /**
     * Draws a chart.
     *
     * @param chart the chart to draw
     * @param columns the greatest width of a line; at least 34
     * @return the lines, without indentation or trailing spaces; none for an empty chart
     */
    public static List<String> of(Chart chart, int columns) {
        if (chart.isEmpty()) {
            return List.of();
        }
        int longestLabel = Math.clamp(columns / 4, SHORTEST_LABEL, LONGEST_LABEL);
        List<String> labels =
                chart.rows().stream().map(row -> cut(row.label(), longestLabel)).toList();
        int margin = labels.stream().mapToInt(String::length).max().orElse(0) + 2;
        Axis axis = Axis.over(chart.length(), columns - margin - LAST_TICK);
        List<String> lines = new ArrayList<>();
        lines.add(" ".repeat(margin) + axis.labels());
        int rows = chart.rows().size();
        boolean isWhole = rows <= MOST_LINES && chart.omittedRows() == 0;
        int tail = isWhole ? rows : Math.max(0, rows - Chart.ROWS_AFTER_OMITTED);
        int head = isWhole ? rows : Math.min(tail, MOST_LINES - Chart.ROWS_AFTER_OMITTED - 1);
        for (int i = 0; i < rows; i++) {
            if (i == tail && !isWhole) {
                lines.add("… " + (tail - head + chart.omittedRows()) + " more");
            }
            if (i < head || i >= tail) {
                lines.add(padded(labels.get(i), margin) + bars(chart.rows().get(i), axis));
            }
        }
        return lines.stream().map(String::stripTrailing).toList();
    }

    private static String bars(Row row, Axis axis) {
        char[] line = new char[axis.columns()];
        Arrays.fill(line, ' ');
        row.bars().stream()
                .sorted(Comparator.comparing(Bar::kind))
                .forEach(bar -> draw(bar, axis, line));
        return new String(line);
    }

    private static void draw(Bar bar, Axis axis, char[] line) {
        int from = Math.min(axis.column(bar.from()), line.length - 1);
        int to = Math.clamp(axis.column(bar.to()), from + 1, line.length);
        Arrays.fill(line, from, to, bar.from().equals(bar.to()) ? '│' : glyph(bar.kind()));
    }

    private static char glyph(Bar.Kind kind) {
        return switch (kind) {
            case WAITING -> '░';
            case WORKING -> '█';
            case BLOCKED -> '▒';
        };
    }

    /** Cuts a label, but keeps the number at its end, which tells it from others. */
    private static String cut(String label, int longest) {
        String line = label.replaceAll("\\p{Cntrl}", " ").strip();
        if (line.length() <= longest) {
            return line;
        }
        Matcher number = NUMBER.matcher(line);
        String end = number.matches() ? number.group(2) : "";
        int head = longest - 1 - end.length();
        return head < 1
                ? line.substring(0, longest - 1) + "…"
                : line.substring(0, head) + "…" + end;
    }

    private static String padded(String label, int width) {
        return label + " ".repeat(width - label.length());
    }
}
