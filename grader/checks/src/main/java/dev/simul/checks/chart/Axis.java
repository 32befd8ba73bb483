package dev.simul.checks.chart;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * The time axis of a chart that is drawn as text. Ticks are at round times and on whole columns, so
 * that equal durations have equal widths and a reader can count columns.
 */
record Axis(Duration step, int columnsPerStep, Duration length, Unit unit) {

    private static final int COLUMNS = 60;
    private static final int COLUMNS_OF_A_LABEL = 10;

    /** The units of virtual time, each with the round numbers that can separate two ticks. */
    private static final List<Unit> UNITS =
            List.of(
                    new Unit("ns", Duration.ofNanos(1), 1, 2, 5, 10, 20, 50, 100, 200),
                    new Unit("µs", Duration.ofNanos(1_000), 1, 2, 5, 10, 20, 50, 100, 200),
                    new Unit("ms", Duration.ofMillis(1), 1, 2, 5, 10, 20, 50, 100, 200),
                    new Unit("s", Duration.ofSeconds(1), 1, 2, 5, 10, 20),
                    new Unit("min", Duration.ofMinutes(1), 1, 2, 5, 10, 20),
                    new Unit("h", Duration.ofHours(1), 1, 2, 4, 6, 12),
                    new Unit(
                            "d", Duration.ofDays(1), 1, 2, 5, 10, 20, 50, 100, 200, 1_000, 10_000));

    private record Unit(String symbol, Duration one, List<Integer> steps) {
        Unit(String symbol, Duration one, Integer... steps) {
            this(symbol, one, List.of(steps));
        }

        Stream<Axis> axes(Duration length, int columns, int mostSteps) {
            return steps.stream()
                    .map(one::multipliedBy)
                    .filter(step -> step.multipliedBy(mostSteps).compareTo(length) >= 0)
                    .map(step ->
                            new Axis(step, columnsPerStep(step, length, columns), length, this));
        }
    }

    /** Returns the axis of a chart with a given length, which must be more than zero. */
    static Axis over(Duration length) {
        return over(length, COLUMNS);
    }

    /**
     * Returns the axis of a chart.
     *
     * @param length the length of the chart, more than zero
     * @param most the greatest number of columns, of which at most 60 are used; at least 16
     */
    static Axis over(Duration length, int most) {
        int columns = Math.min(COLUMNS, most);
        int steps = Math.max(2, columns / COLUMNS_OF_A_LABEL);
        Axis axis = over(length, columns, steps);
        return axis.step.compareTo(length) > 0 ? over(length, columns, steps + 1) : axis;
    }

    private static Axis over(Duration length, int columns, int mostSteps) {
        return UNITS.stream()
                .flatMap(unit -> unit.axes(length, columns, mostSteps))
                .findFirst()
                .orElseGet(() -> new Axis(length, columns, length, UNITS.getLast()));
    }

    private static int columnsPerStep(Duration step, Duration length, int columns) {
        long steps = length.dividedBy(step);
        return columns / (int) (step.multipliedBy(steps).equals(length) ? steps : steps + 1);
    }

    /** Returns the number of columns that the whole length takes up, at least one. */
    int columns() {
        return Math.max(1, column(length));
    }

    /** Returns the column nearest to a given time; the first column is 0. */
    int column(Duration at) {
        return (int) Math.round(nanos(at) * columnsPerStep / nanos(step));
    }

    /**
     * Returns the line above the rows. It has a label for each tick, unless the label before is too
     * long; the first character of the label is above the column of the tick.
     */
    String labels() {
        StringBuilder line = new StringBuilder();
        Duration at = Duration.ZERO;
        for (int tick = 0; at.compareTo(length) <= 0; tick++) {
            int gap = tick * columnsPerStep - line.length();
            if (tick == 0 || gap > 0) {
                line.append(" ".repeat(gap)).append(label(at));
            }
            at = at.plus(step);
        }
        return line.toString();
    }

    /**
     * A round time.
     *
     * @param at the time
     * @param label the label of the time
     */
    record Tick(Duration at, String label) {}

    /** Returns the round times of the axis, from its beginning. */
    List<Tick> ticks() {
        return Stream.iterate(Duration.ZERO, at -> at.compareTo(length) <= 0, at -> at.plus(step))
                .map(at -> new Tick(at, label(at)))
                .toList();
    }

    private String label(Duration at) {
        return at.dividedBy(unit.one) + " " + unit.symbol;
    }

    private static double nanos(Duration duration) {
        return duration.getSeconds() * 1e9 + duration.getNano();
    }
}
