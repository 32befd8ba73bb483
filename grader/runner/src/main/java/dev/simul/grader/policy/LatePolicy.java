package dev.simul.grader.policy;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What late submissions lose.
 *
 * @param freeDays the number of days that cost nothing
 * @param percentPerDay the percentage of the points earned that each further day costs, begun days
 *     included
 * @param atMostPercent the greatest percentage that is deducted; 100 if it is not stated
 */
public record LatePolicy(
        @JsonProperty("free-days") @Nullable Integer freeDays,
        @JsonProperty("percent-per-day") BigDecimal percentPerDay,
        @JsonProperty("at-most-percent") @Nullable BigDecimal atMostPercent) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Refuses numbers that are missing or out of range. */
    public LatePolicy {
        freeDays = freeDays == null ? Integer.valueOf(0) : freeDays;
        if (freeDays < 0) {
            throw new IllegalArgumentException(
                    "expected 'free-days' to be 0 or more, found '" + freeDays + "'");
        }
        percentPerDay = Policy.percent("percent-per-day", percentPerDay);
        atMostPercent =
                atMostPercent == null ? HUNDRED : Policy.percent("at-most-percent", atMostPercent);
    }

    /**
     * Returns the percentage that is deducted.
     *
     * @param lateBy the time from the end of the term to the submission; negative or zero if the
     *     submission is not late
     * @return a number from 0 to 100
     */
    BigDecimal deduction(Duration lateBy) {
        long days = daysLate(lateBy) - (freeDays == null ? 0 : freeDays);
        BigDecimal most = atMostPercent == null ? HUNDRED : atMostPercent;
        return days <= 0
                ? BigDecimal.ZERO
                : percentPerDay.multiply(BigDecimal.valueOf(days)).min(most);
    }

    /** Returns the number of days that have begun. */
    static long daysLate(Duration lateBy) {
        return lateBy.isNegative() || lateBy.isZero() ? 0 : lateBy.minusNanos(1).toDays() + 1;
    }
}
