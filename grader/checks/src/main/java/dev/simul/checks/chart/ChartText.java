package dev.simul.checks.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Draws a chart as lines of text, at most 90 columns wide: labels at the left, an axis of virtual
 * time above, and a line for each row. Long labels are shortened. If there are many rows, those in
 * the middle are left out.
 */
public final class ChartText {
    private static final int LONGEST_LABEL = 16;
    private static final int MOST_ROWS = 16;
    private static final int ROWS_AT_THE_END = 4;

    private ChartText() {}

    /**
     * Draws a chart.
     *
     * @param chart the chart to draw
     * @return the lines, without indentation or trailing spaces; none for an empty chart
     */
    public static List<String> of(Chart chart) {
        if (chart.isEmpty()) {
            return List.of();
        }
        Axis axis = Axis.over(chart.length());
        List<String> labels = chart.rows().stream().map(row -> cut(row.label())).toList();
        int margin = labels.stream().mapToInt(String::length).max().orElse(0) + 2;
        List<String> lines = new ArrayList<>();
        lines.add(" ".repeat(margin) + axis.labels());
        int rows = chart.rows().size();
        int head = rows > MOST_ROWS ? MOST_ROWS - ROWS_AT_THE_END - 1 : rows;
        int tail = rows > MOST_ROWS ? rows - ROWS_AT_THE_END : rows;
        for (int i = 0; i < rows; i++) {
            if (i < head || i >= tail) {
                lines.add(padded(labels.get(i), margin) + bars(chart.rows().get(i), axis));
            } else if (i == head) {
                lines.add("… " + (tail - head) + " more");
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

    private static String cut(String label) {
        String line = label.replaceAll("\\p{Cntrl}", " ").strip();
        return line.length() > LONGEST_LABEL ? line.substring(0, LONGEST_LABEL - 1) + "…" : line;
    }

    private static String padded(String label, int width) {
        return label + " ".repeat(width - label.length());
    }
}
