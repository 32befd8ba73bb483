package dev.simul.grader.report;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * The assignment that a report is about.
 *
 * @param id the id of the assignment
 * @param title the title of the assignment
 * @param points the points for the gradebook: the points earned, scaled to the points of the
 *     assignment and rounded down to the nearest hundredth
 * @param maxPoints the points of the assignment
 * @param due the time by which students must hand in the assignment, or null if there is none
 */
public record AssignmentReport(
        String id,
        String title,
        BigDecimal points,
        BigDecimal maxPoints,
        @Nullable OffsetDateTime due) {

    /** Returns this assignment with the points that follow from a score. */
    AssignmentReport of(Score score) {
        return new AssignmentReport(id, title, score.scaledTo(maxPoints).points(), maxPoints, due);
    }
}
