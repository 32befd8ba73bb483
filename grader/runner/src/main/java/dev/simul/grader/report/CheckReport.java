package dev.simul.grader.report;

import dev.simul.checks.chart.CheckTimeline;
import dev.simul.checks.manifest.Kind;
import dev.simul.checks.manifest.Visibility;
import dev.simul.checks.verdict.Details;
import dev.simul.checks.verdict.Reason;
import dev.simul.checks.verdict.Status;
import dev.simul.grader.verdict.Printed;
import java.math.BigDecimal;
import java.util.List;
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
 * @param expectedTimeline the timeline of the same call to the reference, or null if it is not
 *     known
 * @param code the line of the answer that the details name, or null if there is none
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
        @Nullable CheckTimeline expectedTimeline,
        @Nullable CodeExcerpt code,
        Printed printed,
        @Nullable Advice advice) {

    /** Returns whether it helps a reader to see what a right answer does in this check. */
    boolean needsExpectedTimeline() {
        return reason.isAboutTheCheck();
    }

    /**
     * Returns a copy of this report that contains the expected timeline of the call that the
     * details describe.
     *
     * @param timelines the timelines of the calls that the check makes to the reference
     */
    CheckReport withExpectedTimeline(List<CheckTimeline> timelines) {
        CheckTimeline found = details.timeline();
        return timelines.isEmpty()
                ? this
                : new CheckReport(
                        id,
                        title,
                        kind,
                        visibility,
                        points,
                        maxPoints,
                        status,
                        reason,
                        details,
                        timelines.stream()
                                .filter(each -> found != null && each.call() == found.call())
                                .findFirst()
                                .orElseGet(timelines::getLast),
                        code,
                        printed,
                        advice);
    }
}
