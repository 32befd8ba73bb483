package dev.simul.benchmarks;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Draws the growth of the times as a self-contained SVG picture: the number of threads on the
 * horizontal axis and the time on the vertical axis, both logarithmic. Each measurement is a point,
 * and a line through one of the points shows n log n. The picture has the same style as the
 * timelines, draws its own background, and follows the reader's choice of a light or dark theme.
 */
final class GrowthSvg {
    private static final int WIDTH = 760;
    private static final int HEIGHT = 440;
    private static final int MARGIN = 20;
    private static final int LEFT = 88;
    private static final int RIGHT = WIDTH - 76;
    private static final int TOP = 70;
    private static final int BOTTOM = HEIGHT - 70;
    private static final int CHARACTER = 8;
    private static final int SUBDIVISIONS = 8;

    private static final String STYLE =
            """
            <style>
              .simul-growth { --ground: #ffffff; --ink: #1b2430; --soft: #5b6878; --line: #dfe4ea; --work: #14775a; }
              @media (prefers-color-scheme: dark) {
                .simul-growth { --ground: #1a2129; --ink: #e4e9ee; --soft: #9aa7b4; --line: #2b3540; --work: #4cc38a; }
              }
              .simul-growth text { font: 13px ui-monospace, "DejaVu Sans Mono", monospace; fill: var(--ink); }
              .simul-growth .soft { fill: var(--soft); }
              .simul-growth .value { paint-order: stroke; stroke: var(--ground); stroke-width: 4; }
              .simul-growth .ground { fill: var(--ground); stroke: var(--line); }
              .simul-growth .grid { stroke: var(--line); }
              .simul-growth .law { fill: none; stroke: var(--soft); }
              .simul-growth .point { fill: var(--work); stroke: var(--ground); stroke-width: 2; }
            </style>
            """;

    private final List<Measured> points;
    private final Measured through;
    private final LogScale across;
    private final LogScale up;
    private final StringBuilder svg = new StringBuilder();

    private GrowthSvg(List<Measured> points, Measured through) {
        this.points = points;
        this.through = through;
        this.across = LogScale.over(points.stream().mapToDouble(Measured::threads), LEFT, RIGHT);
        this.up = LogScale.over(points.stream().mapToDouble(Measured::millis), BOTTOM, TOP);
    }

    /**
     * Returns a picture of measurements.
     *
     * @param points the measurements, fewest threads first
     * @param through the measurement that the line passes through
     * @return an SVG document
     */
    static String of(List<Measured> points, Measured through) {
        return new GrowthSvg(points, through).draw();
    }

    private String draw() {
        line(
                "<svg class=\"simul-growth\" xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\" role=\"img\">"
                        .formatted(WIDTH, HEIGHT, WIDTH, HEIGHT));
        line(
                "<title>The time of a simulation by its number of threads, compared with n log n</title>");
        svg.append(STYLE);
        line(
                "<rect class=\"ground\" x=\"0.5\" y=\"0.5\" width=\"%d\" height=\"%d\" rx=\"10\"/>"
                        .formatted(WIDTH - 1, HEIGHT - 1));
        grid();
        law();
        points.forEach(this::point);
        legend(32);
        line("</svg>");
        return svg.toString();
    }

    private void grid() {
        for (double threads : across.powersOfTen()) {
            double x = across.at(threads);
            gridLine(x, TOP, x, BOTTOM);
            text(x, BOTTOM + 20, "middle", "soft", "%,.0f".formatted(threads));
        }
        text((LEFT + RIGHT) / 2.0, HEIGHT - 18, "middle", "", "threads, 3 sleeps each");
        for (double millis : up.powersOfTen()) {
            double y = up.at(millis);
            gridLine(LEFT, y, RIGHT, y);
            text(LEFT - 12, y + 4, "end", "soft", duration(millis));
        }
        text(MARGIN, 32, "start", "", "time of a simulation");
    }

    private void law() {
        double first = points.getFirst().threads();
        double last = points.getLast().threads();
        int steps = SUBDIVISIONS * points.size();
        line(
                "<polyline class=\"law\" points=\"%s\"/>"
                        .formatted(
                                IntStream.rangeClosed(0, steps)
                                        .mapToDouble(step ->
                                                first
                                                        * Math.pow(
                                                                last / first,
                                                                (double) step / steps))
                                        .mapToObj(threads ->
                                                number(across.at(threads))
                                                        + ","
                                                        + number(up.at(through.logLinear(threads))))
                                        .collect(Collectors.joining(" "))));
    }

    /** Draws a point, and writes its time on the side that the line does not cross. */
    private void point(Measured point) {
        double x = across.at(point.threads());
        double y = up.at(point.millis());
        circle(x, y);
        if (point.overLogLinear(through) > 1) {
            text(x - 10, y - 8, "end", "value", duration(point.millis()));
        } else {
            text(x + 10, y + 18, "start", "value", duration(point.millis()));
        }
    }

    private void legend(int y) {
        int right = WIDTH - MARGIN;
        String law = "n log n through %,d threads".formatted(through.threads());
        text(right, y, "end", "soft", law);
        double x = right - CHARACTER * law.length() - 32;
        line(
                "<line class=\"law\" x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\"/>"
                        .formatted(number(x), number(y - 4), number(x + 24), number(y - 4)));
        text(x - 24, y, "end", "soft", "median");
        circle(x - 24 - CHARACTER * 6 - 12, y - 4);
    }

    private static String duration(double millis) {
        return millis < 1000 ? rounded(millis) + " ms" : rounded(millis / 1000) + " s";
    }

    private static String rounded(double value) {
        return String.format(
                Locale.ROOT, value < 9.95 && value != Math.rint(value) ? "%.1f" : "%.0f", value);
    }

    private void circle(double x, double y) {
        line(
                "<circle class=\"point\" cx=\"%s\" cy=\"%s\" r=\"6\"/>"
                        .formatted(number(x), number(y)));
    }

    private void gridLine(double fromX, double fromY, double toX, double toY) {
        line(
                "<line class=\"grid\" x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\"/>"
                        .formatted(number(fromX), number(fromY), number(toX), number(toY)));
    }

    private void text(double x, double y, String anchor, String style, String text) {
        line(
                "<text class=\"%s\" x=\"%s\" y=\"%s\" text-anchor=\"%s\">%s</text>"
                        .formatted(style, number(x), number(y), anchor, text));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    private void line(String text) {
        svg.append(text).append('\n');
    }
}
