package dev.simul.grader.policy;

import java.math.BigDecimal;

/**
 * Points that a person gave or took.
 *
 * @param points the points; negative if they were taken
 * @param reason the reason, which the report states
 */
public record ManualPoints(BigDecimal points, String reason) {

    /** Refuses an empty reason. */
    public ManualPoints {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("expected a reason for the points, found none");
        }
    }
}
