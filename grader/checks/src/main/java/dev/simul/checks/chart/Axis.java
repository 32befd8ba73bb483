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
    private static final int MOST_STEPS = 6;

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

        Stream<Axis> axes(Duration length) {
            return steps.stream()
                    .map(one::multipliedBy)
                    .filter(step -> step.multipliedBy(MOST_STEPS).compareTo(length) >= 0)
                    .map(step -> new Axis(step, columnsPerStep(step, length), length, this));
        }
    }

    /** Returns the axis of a chart with a given length, which must be more than zero. */
    static Axis over(Duration length) {
        return UNITS.stream()
                .flatMap(unit -> unit.axes(length))
                .findFirst()
                .orElseGet(() -> new Axis(length, COLUMNS, length, UNITS.getLast()));
    }

    private static int columnsPerStep(Duration step, Duration length) {
        long steps = length.dividedBy(step);
        return COLUMNS / (int) (step.multipliedBy(steps).equals(length) ? steps : steps + 1);
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
     * Returns the line above the rows. It has a label for each tick; the first character of the
     * label is above the column of the tick.
     */
    String labels() {
        StringBuilder line = new StringBuilder();
        Duration at = Duration.ZERO;
        for (int tick = 0; at.compareTo(length) <= 0; tick++) {
            line.append(" ".repeat(tick * columnsPerStep - line.length())).append(label(at));
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
