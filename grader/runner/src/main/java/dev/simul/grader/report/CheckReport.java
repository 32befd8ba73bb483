package dev.simul.grader.report;

import dev.simul.checks.manifest.Kind;
import dev.simul.checks.manifest.Visibility;
import dev.simul.checks.verdict.Details;
import dev.simul.checks.verdict.Reason;
import dev.simul.checks.verdict.Status;
import dev.simul.grader.verdict.Printed;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A check in a report.
 *
 * @param id the id of the check
 * @param title the title of the check, which says what a passing submission does
 * @param kind the kind of the check, which says what the check tests
 * @param visibility whether students receive the source of the check
 * @param points the points earned: either all points of the check, or none
 * @param maxPoints the points of the check
 * @param status the state of the check
 * @param reason the reason for that state
 * @param details the details that the check reported
 * @param printed the output that the answer printed during the check
 * @param advice the course's advice; null if the check passed, if the failure has nothing to do
 *     with what the check tests, or if the task's advice already explains the failure
 */
public record CheckReport(
        String id,
        String title,
        Kind kind,
        Visibility visibility,
        BigDecimal points,
        BigDecimal maxPoints,
        Status status,
        Reason reason,
        Details details,
        Printed printed,
        @Nullable Advice advice) {}
