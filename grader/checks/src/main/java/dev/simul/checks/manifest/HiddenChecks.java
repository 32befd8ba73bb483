package dev.simul.checks.manifest;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The hidden checks of a task, as far as a student may know them.
 *
 * @param checks the number of hidden checks, zero or more
 * @param points the sum of their points
 */
public record HiddenChecks(int checks, BigDecimal points) {

    /** Refuses a negative number, and points that are not a multiple of 0.25. */
    public HiddenChecks {
        if (checks < 0) {
            throw new IllegalArgumentException(
                    "'hidden': expected zero or more checks, found '" + checks + "'");
        }
        points = requirePoints(checks, points);
    }

    private static BigDecimal requirePoints(int checks, @Nullable BigDecimal points) {
        BigDecimal value = Require.requirePresent("points", points);
        if (checks > 0) {
            return Points.require(value);
        }
        if (value.signum() != 0) {
            throw new IllegalArgumentException(
                    "'hidden': expected no points if there are no checks, found '"
                            + value.toPlainString()
                            + "'");
        }
        return BigDecimal.ZERO;
    }
}
