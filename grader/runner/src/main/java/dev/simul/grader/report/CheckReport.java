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
 * One check in a report.
 *
 * @param id the check
 * @param title what a submission that passes it does
 * @param kind what it looks at
 * @param visibility who has its source
 * @param points those earned: all or none
 * @param maxPoints those there are
 * @param status its state
 * @param reason why it has that state
 * @param details what there is to say about it
 * @param printed what the answer printed meanwhile; nothing where the check is hidden, which might
 *     tell of it
 * @param advice what the course has to say to whoever fails it; null where it passed, where the
 *     verdict is not about what the check looks at, and where advice of the task explains it
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
