package dev.simul.checks.chart;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Draws a chart as a self-contained SVG picture: labels at the left, an axis of virtual time above,
 * the rows of the chart, and a mark at the time at which a call returned. The picture has a
 * background and follows the reader's choice of light or dark mode, both in a page and as a
 * separate file.
 */
public final class ChartSvg {
    private static final int WIDTH = 760;
    private static final int ROW = 30;
    private static final int BAR = 16;
    private static final int THIN_BAR = 6;
    private static final int TOP = 46;
    private static final int MARGIN = 20;
    private static final int CHARACTER = 8;

    private static final String STYLE =
            """
            <style>
              .simul-timeline { --ground: #ffffff; --ink: #1b2430; --soft: #5b6878; --line: #dfe4ea;
                --work: #14775a; --wait: #7d8a98; --block: #c2410c; }
              @media (prefers-color-scheme: dark) {
                .simul-timeline { --ground: #1a2129; --ink: #e4e9ee; --soft: #9aa7b4; --line: #2b3540;
                  --work: #4cc38a; --wait: #75828f; --block: #ff9a5c; }
              }
              .simul-timeline text { font: 13px ui-monospace, "DejaVu Sans Mono", monospace; fill: var(--ink); }
              .simul-timeline .soft { fill: var(--soft); }
              .simul-timeline .ground { fill: var(--ground); stroke: var(--line); }
              .simul-timeline .grid { stroke: var(--line); }
              .simul-timeline .mark { stroke: var(--soft); stroke-dasharray: 4 3; }
              .simul-timeline .working { fill: var(--work); }
              .simul-timeline .waiting { fill: var(--wait); }
              .simul-timeline .blocked { fill: none; stroke: var(--block); stroke-width: 2; }
            </style>
            """;

    private final Chart chart;
    private final int left;
    private final StringBuilder svg = new StringBuilder();

    private ChartSvg(Chart chart) {
        this.chart = chart;
        int longest = chart.rows().stream().mapToInt(row -> row.label().length()).max().orElse(0);
        this.left = MARGIN + CHARACTER * longest + MARGIN;
    }

    /**
     * Draws a chart.
     *
     * @param title a sentence that says what the picture shows
     * @param chart the chart to draw, which must span some time
     * @param mark a time to mark with a line, measured from the beginning of the chart
     * @param markLabel the label of the line
     * @return an SVG document
     */
    public static String of(String title, Chart chart, Duration mark, String markLabel) {
        if (chart.isEmpty()) {
            throw new IllegalArgumentException(
                    "expected at least one bar longer than zero, found none in the picture '"
                            + title
                            + "'");
        }
        return new ChartSvg(chart).draw(title, mark, markLabel);
    }

    private String draw(String title, Duration mark, String markLabel) {
        int bottom = TOP + chart.rows().size() * ROW;
        int height = bottom + 34;
        line(
                "<svg class=\"simul-timeline\" xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\" role=\"img\">"
                        .formatted(WIDTH, height, WIDTH, height));
        line("<title>" + escaped(title) + "</title>");
        svg.append(STYLE);
        line(
                "<rect class=\"ground\" x=\"0.5\" y=\"0.5\" width=\"%d\" height=\"%d\" rx=\"10\"/>"
                        .formatted(WIDTH - 1, height - 1));
        for (Axis.Tick tick : Axis.over(chart.length()).ticks()) {
            double x = x(tick.at());
            line(
                    "<line class=\"grid\" x1=\"%s\" y1=\"%d\" x2=\"%s\" y2=\"%d\"/>"
                            .formatted(number(x), TOP - 8, number(x), bottom));
            text(x, TOP - 16, "middle", "soft", tick.label());
        }
        int y = TOP;
        for (Row row : chart.rows()) {
            row(row, y);
            y += ROW;
        }
        double x = x(mark);
        line(
                "<line class=\"mark\" x1=\"%s\" y1=\"%d\" x2=\"%s\" y2=\"%d\"/>"
                        .formatted(number(x), TOP - 8, number(x), bottom + 8));
        boolean isRight = x > (left + WIDTH) / 2.0;
        text(x + (isRight ? -2 : 2), bottom + 22, isRight ? "end" : "start", "soft", markLabel);
        legend(bottom + 22);
        line("</svg>");
        return svg.toString();
    }

    /** Adds a legend for the kinds of bars if there are several kinds. */
    private void legend(int y) {
        List<Bar.Kind> kinds =
                chart.rows().stream()
                        .flatMap(row -> row.bars().stream())
                        .map(Bar::kind)
                        .distinct()
                        .sorted(Comparator.reverseOrder())
                        .toList();
        double x = MARGIN;
        for (Bar.Kind kind : kinds.size() < 2 ? List.<Bar.Kind>of() : kinds) {
            line(
                    "<rect class=\"%s\" x=\"%s\" y=\"%d\" width=\"10\" height=\"10\" rx=\"2\"/>"
                            .formatted(style(kind), number(x), y - 10));
            text(x + 16, y, "start", "soft", kind.words());
            x += 16 + CHARACTER * (kind.words().length() + 2);
        }
    }

    private static String style(Bar.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private void row(Row row, int y) {
        text(left - MARGIN, y + BAR + 3, "end", "", row.label());
        for (Bar bar : row.bars()) {
            double from = x(bar.from());
            double width = Math.max(x(bar.to()) - from, 2);
            int height = bar.kind() == Bar.Kind.WAITING ? THIN_BAR : BAR;
            line(
                    "<rect class=\"%s\" x=\"%s\" y=\"%d\" width=\"%s\" height=\"%d\" rx=\"3\"/>"
                            .formatted(
                                    style(bar.kind()),
                                    number(from),
                                    y + (ROW - height) / 2,
                                    number(width),
                                    height));
        }
    }

    private void text(double x, int y, String anchor, String style, String text) {
        line(
                "<text class=\"%s\" x=\"%s\" y=\"%d\" text-anchor=\"%s\">%s</text>"
                        .formatted(style, number(x), y, anchor, escaped(text)));
    }

    private double x(Duration at) {
        double share = seconds(at) / seconds(chart.length());
        return left + share * (WIDTH - left - MARGIN - CHARACTER);
    }

    private static double seconds(Duration time) {
        return time.getSeconds() + time.getNano() / 1e9;
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private void line(String text) {
        svg.append(text).append('\n');
    }
}
