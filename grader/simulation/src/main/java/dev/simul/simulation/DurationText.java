package dev.simul.simulation;

import java.time.Duration;

/** Says durations the way people do. */
public final class DurationText {
    private DurationText() {}

    /**
     * Returns the duration in words: "0 s", "1 min 5 s", "12 h", "1.5 ms" … all digits that count.
     */
    public static String words(Duration duration) {
        if (duration.isZero()) {
            return "0 s";
        }
        if (duration.compareTo(Duration.ofSeconds(1)) < 0) {
            long nanos = duration.toNanos();
            return nanos % 1_000 != 0 && nanos < 1_000
                    ? nanos + " ns"
                    : decimal(nanos, 1_000_000) + " ms";
        }
        StringBuilder text = new StringBuilder();
        append(text, duration.toDays(), "d");
        append(text, duration.toHoursPart(), "h");
        append(text, duration.toMinutesPart(), "min");
        long nanos = duration.toSecondsPart() * 1_000_000_000L + duration.toNanosPart();
        if (nanos > 0) {
            text.append(text.isEmpty() ? "" : " ")
                    .append(decimal(nanos, 1_000_000_000))
                    .append(" s");
        }
        return text.toString();
    }

    private static void append(StringBuilder text, long value, String unit) {
        if (value > 0) {
            text.append(text.isEmpty() ? "" : " ").append(value).append(' ').append(unit);
        }
    }

    private static String decimal(long nanos, long unit) {
        String digits =
                java.math.BigDecimal.valueOf(nanos)
                        .divide(java.math.BigDecimal.valueOf(unit))
                        .stripTrailingZeros()
                        .toPlainString();
        return digits;
    }
}
