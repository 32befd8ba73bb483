package dev.simul.checks.chart;

import dev.simul.checks.text.Phrases;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Draws a timeline as an SVG element of an HTML page. The element and its labels, which stand to
 * the left of it, are as wide as the container: bars grow with it, and text does not. The page's
 * style sheet colours the bars by their classes. Kinds of bars differ in shape, not only in colour,
 * and a description in words serves screen readers.
 */
public final class ChartFigure {
    private static final int ROW = 24;
    private static final int TOP = 26;
    private static final int BOTTOM = 6;
    private static final int RIGHT = 20;
    private static final int GAP = 10;
    private static final double CHARACTER = 7.3;
    private static final int LONGEST_LABEL = 16;
    private static final int MANY_ROWS = 24;
    private static final int MOST_ROWS = 14;
    private static final int ROWS_OF_MANY = 6;
    private static final int BARS_IN_WORDS = 6;
    private static final double SHORTEST_BAR = 0.5;

    private final CheckTimeline timeline;
    private final Chart chart;
    private final Duration length;
    private final int left;
    private final StringBuilder svg = new StringBuilder();

    private ChartFigure(CheckTimeline timeline, Duration length) {
        this.timeline = timeline;
        int rows = timeline.chart().rows().size() + timeline.chart().omittedRows();
        this.chart = timeline.chart().withRows(rows > MANY_ROWS ? ROWS_OF_MANY : MOST_ROWS);
        this.length = length;
        this.left = left(chart.rows());
    }

    /**
     * Draws a timeline.
     *
     * @param id the id of the element, which is unique in the page
     * @param title what the picture shows, in a few words
     * @param timeline the timeline
     * @param length the time that the picture spans, at least that of the timeline and more than
     *     zero; pictures that are compared span the same time
     * @return an SVG element
     */
    public static String of(String id, String title, CheckTimeline timeline, Duration length) {
        if (length.isZero() || length.compareTo(timeline.length()) < 0) {
            throw new IllegalArgumentException(
                    "a picture spans all of its timeline, but spanned '" + length + "'");
        }
        return new ChartFigure(timeline, length).draw(id, title);
    }

    private String draw(String id, String title) {
        List<Row> rows = chart.rows();
        int lines = rows.size() + (chart.omittedRows() > 0 ? 1 : 0);
        int bottom = TOP + lines * ROW;
        line(
                "<svg class=\"chart\" id=\"%s\" height=\"%d\" style=\"width:calc(100%% - %dpx);margin-left:%dpx\" role=\"img\""
                                .formatted(id, bottom + BOTTOM, left + RIGHT, left)
                        + " aria-labelledby=\"%s-title %s-desc\">".formatted(id, id));
        line("<title id=\"" + id + "-title\">" + escaped(title) + "</title>");
        line("<desc id=\"" + id + "-desc\">" + escaped(words()) + "</desc>");
        StringBuilder bars = new StringBuilder();
        int y = TOP;
        for (int i = 0; i < rows.size(); i++) {
            if (chart.omittedRows() > 0 && i == rows.size() - Chart.ROWS_AFTER_OMITTED) {
                label("… " + chart.omittedRows() + " more", "soft", y);
                y += ROW;
            }
            label(cut(rows.get(i).label()), "", y);
            for (Bar bar : rows.get(i).bars()) {
                bars.append(bar(bar, y));
            }
            y += ROW;
        }
        grid(bottom);
        svg.append(bars);
        end(bottom);
        line("</svg>");
        return svg.toString();
    }

    private int left(List<Row> rows) {
        int longest =
                rows.stream().map(row -> cut(row.label())).mapToInt(String::length).max().orElse(0);
        int more = chart.omittedRows() > 0 ? ("… " + chart.omittedRows() + " more").length() : 0;
        return (int) Math.ceil(Math.max(longest, more) * CHARACTER) + GAP;
    }

    private void label(String label, String style, int y) {
        line(
                "<text class=\"%s\" x=\"%d\" y=\"%d\">%s</text>"
                        .formatted(style, -left, y + ROW / 2 + 4, escaped(label)));
    }

    private void grid(int bottom) {
        int number = 0;
        for (Axis.Tick tick : Axis.over(length).ticks()) {
            String x = percent(tick.at());
            String style = number % 2 == 0 ? "even" : "odd";
            line(
                    "<line class=\"grid\" x1=\"%s\" y1=\"%d\" x2=\"%s\" y2=\"%d\"/>"
                            .formatted(x, TOP - 6, x, bottom));
            line(
                    "<text class=\"tick %s\" x=\"%s\" y=\"%d\" text-anchor=\"middle\">%s</text>"
                            .formatted(style, x, TOP - 12, tick.label()));
            number++;
        }
    }

    /** Marks the time at which the call ended. */
    private void end(int bottom) {
        Duration took = timeline.took();
        if (took != null) {
            String x = percent(took);
            line(
                    "<line class=\"end\" x1=\"%s\" y1=\"%d\" x2=\"%s\" y2=\"%d\"/>"
                            .formatted(x, TOP - 6, x, bottom + BOTTOM));
        }
    }

    private String bar(Bar bar, int y) {
        int height =
                switch (bar.kind()) {
                    case WORKING -> 14;
                    case WAITING -> 4;
                    case BLOCKED -> 10;
                };
        double width = share(bar.to()) - share(bar.from());
        return "<rect class=\"%s\" x=\"%s\" y=\"%d\" width=\"%s\" height=\"%d\" rx=\"2\"/>\n"
                .formatted(
                        bar.kind().name().toLowerCase(Locale.ROOT),
                        percent(bar.from()),
                        y + (ROW - height) / 2,
                        width < SHORTEST_BAR ? "3" : number(width) + "%",
                        height);
    }

    /** Describes the picture for readers who do not see it. */
    private String words() {
        String rows =
                chart.rows().stream().map(ChartFigure::words).collect(Collectors.joining(" "));
        return Phrases.count(chart.rows().size() + (long) chart.omittedRows(), "row")
                + ". "
                + rows
                + (chart.omittedRows() > 0 ? " Some rows are left out." : "");
    }

    private static String words(Row row) {
        if (row.bars().isEmpty()) {
            return row.label() + ": nothing.";
        }
        int more = row.bars().size() - BARS_IN_WORDS;
        return row.label()
                + ": "
                + row.bars().stream()
                        .limit(BARS_IN_WORDS)
                        .map(ChartFigure::words)
                        .collect(Collectors.joining("; "))
                + (more > 0 ? "; and " + more + " more" : "")
                + ".";
    }

    private static String words(Bar bar) {
        return bar.kind().words()
                + (bar.from().equals(bar.to())
                        ? " at " + Phrases.duration(bar.from())
                        : " from "
                                + Phrases.duration(bar.from())
                                + " to "
                                + Phrases.duration(bar.to()));
    }

    private double share(Duration at) {
        return 100.0 * seconds(at) / seconds(length);
    }

    private String percent(Duration at) {
        return number(share(at)) + "%";
    }

    private static double seconds(Duration time) {
        return time.getSeconds() + time.getNano() / 1e9;
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    private static String cut(String label) {
        return label.codePointCount(0, label.length()) > LONGEST_LABEL
                ? label.substring(0, label.offsetByCodePoints(0, LONGEST_LABEL - 1)) + "…"
                : label;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private void line(String text) {
        svg.append(text).append('\n');
    }
}
