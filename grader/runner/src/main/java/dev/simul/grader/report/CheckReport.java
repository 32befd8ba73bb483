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
 * @param id the check
 * @param title what a submission that passes it does
 * @param kind what it tests
 * @param visibility whether students receive its source
 * @param points the points earned: all or none
 * @param maxPoints the points of the check
 * @param status its state
 * @param reason why it has that state
 * @param details what it found
 * @param printed what the answer printed meanwhile; nothing if the check is hidden, because the
 *     output could reveal the check
 * @param advice the course's advice; null if the check passed, if the verdict is not about what the
 *     check tests, or if advice of the task explains it
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
