package dev.simul.grader.report;

import dev.simul.checks.verdict.Status;
import dev.simul.grader.verdict.TaskProblem;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One task in a report.
 *
 * @param id the task
 * @param title its name for people
 * @param file the file to work on, seen from the submission
 * @param points those earned
 * @param maxPoints those there are
 * @param status the state of its checks together
 * @param problem why none of its checks could run, or null where they ran
 * @param checks all its checks, in the order of the manifest
 * @param advice what the course has to say about several checks that failed together; most often
 *     nothing
 */
public record TaskReport(
        String id,
        String title,
        String file,
        BigDecimal points,
        BigDecimal maxPoints,
        Status status,
        @Nullable TaskProblem problem,
        List<CheckReport> checks,
        List<Advice> advice) {

    /** Takes copies. */
    public TaskReport {
        checks = List.copyOf(checks);
        advice = List.copyOf(advice);
    }

    /**
     * Returns the points.
     *
     * @return those earned and those there are
     */
    public Score score() {
        return new Score(points, maxPoints);
    }
}
