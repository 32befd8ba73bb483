package dev.simul.simulation;

import java.math.BigDecimal;
import java.time.Duration;

/** Formats durations for people, in everyday units. */
public final class DurationText {
    private static final Duration SECOND = Duration.ofSeconds(1);

    private DurationText() {}

    /**
     * Returns a duration with all its significant digits. Durations below a second have one unit
     * (ns, µs or ms); longer durations list days, hours, minutes and seconds, without the units
     * that are zero.
     *
     * @param duration any duration
     * @return "0 s", "7 ns", "1.5 ms", "1 min 5 s", "12 h", or "-1 s" for a negative duration
     */
    public static String of(Duration duration) {
        if (duration.isZero()) {
            return "0 s";
        }
        if (duration.isNegative()) {
            return "-" + of(duration.negated());
        }
        return duration.compareTo(SECOND) < 0 ? fraction(duration.toNanos()) : parts(duration);
    }

    private static String fraction(long nanos) {
        if (nanos < 1_000) {
            return nanos + " ns";
        }
        return nanos < 1_000_000 ? decimal(nanos, 3) + " µs" : decimal(nanos, 6) + " ms";
    }

    private static String parts(Duration duration) {
        StringBuilder text = new StringBuilder();
        append(text, duration.toDays(), "d");
        append(text, duration.toHoursPart(), "h");
        append(text, duration.toMinutesPart(), "min");
        long nanos = duration.toSecondsPart() * 1_000_000_000L + duration.toNanosPart();
        if (nanos > 0) {
            text.append(text.isEmpty() ? "" : " ").append(decimal(nanos, 9)).append(" s");
        }
        return text.toString();
    }

    private static void append(StringBuilder text, long value, String unit) {
        if (value > 0) {
            text.append(text.isEmpty() ? "" : " ").append(value).append(' ').append(unit);
        }
    }

    private static String decimal(long nanos, int digits) {
        return BigDecimal.valueOf(nanos, digits).stripTrailingZeros().toPlainString();
    }
}
