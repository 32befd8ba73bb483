package dev.simul.grader.report;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Points earned, out of a maximum.
 *
 * @param points the points earned
 * @param maxPoints the maximum
 */
public record Score(BigDecimal points, BigDecimal maxPoints) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Throws an exception if the points are below 0 or above the maximum. */
    public Score {
        if (points.signum() < 0 || points.compareTo(maxPoints) > 0) {
            throw new IllegalArgumentException(
                    "expected points from 0 to '" + maxPoints + "', found '" + points + "'");
        }
        points = plain(points);
        maxPoints = plain(maxPoints);
    }

    /**
     * Returns the percentage, rounded down to the nearest tenth. Because of the rounding, the
     * percentage is 100 only if all points are earned.
     *
     * @return a number from 0 to 100; 0 if the maximum is 0
     */
    public BigDecimal percent() {
        return maxPoints.signum() == 0
                ? BigDecimal.ZERO
                : plain(points.multiply(HUNDRED).divide(maxPoints, 1, RoundingMode.DOWN));
    }

    /**
     * Returns this score scaled to another maximum and rounded down to the nearest hundredth.
     * Because of the rounding, the other maximum is reached only if all points are earned.
     *
     * @param otherMaximum the other maximum
     * @return the scaled score; it has no points if the maximum of this score is 0
     */
    public Score scaledTo(BigDecimal otherMaximum) {
        return new Score(
                maxPoints.signum() == 0
                        ? BigDecimal.ZERO
                        : points.multiply(otherMaximum).divide(maxPoints, 2, RoundingMode.DOWN),
                otherMaximum);
    }

    /**
     * Returns whether the exact score, without rounding, is at least a given percentage.
     *
     * @param percent a number from 0 to 100
     * @return true if the score reaches the percentage
     */
    public boolean reaches(BigDecimal percent) {
        return points.multiply(HUNDRED).compareTo(percent.multiply(maxPoints)) >= 0;
    }

    /**
     * Returns whether all points are earned.
     *
     * @return true if no points are missing
     */
    public boolean isFull() {
        return points.compareTo(maxPoints) == 0;
    }

    private static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
