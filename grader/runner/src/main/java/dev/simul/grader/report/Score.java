package dev.simul.grader.report;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Points out of the most there are.
 *
 * @param points those earned
 * @param maxPoints those there are
 */
public record Score(BigDecimal points, BigDecimal maxPoints) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Refuses more than there are, and fewer than none. */
    public Score {
        if (points.signum() < 0 || points.compareTo(maxPoints) > 0) {
            throw new IllegalArgumentException(
                    "points are from 0 to '" + maxPoints + "', but were '" + points + "'");
        }
        points = plain(points);
        maxPoints = plain(maxPoints);
    }

    /**
     * Returns the percentage, rounded down to a tenth, so that only all points are 100.
     *
     * @return a number from 0 to 100; 0 where there are no points to earn
     */
    public BigDecimal percent() {
        return maxPoints.signum() == 0
                ? BigDecimal.ZERO
                : plain(points.multiply(HUNDRED).divide(maxPoints, 1, RoundingMode.DOWN));
    }

    /**
     * Tells whether this is at least a percentage, without rounding.
     *
     * @param percent a number from 0 to 100
     * @return whether it is reached
     */
    public boolean reaches(BigDecimal percent) {
        return points.multiply(HUNDRED).compareTo(percent.multiply(maxPoints)) >= 0;
    }

    /**
     * Tells whether all points are earned.
     *
     * @return whether none is missing
     */
    public boolean isFull() {
        return points.compareTo(maxPoints) == 0;
    }

    private static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
