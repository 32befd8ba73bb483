package dev.simul.grader.report;

import dev.simul.checks.verdict.Status;
import dev.simul.grader.verdict.TaskProblem;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A task in a report.
 *
 * @param id the task
 * @param title its name for people
 * @param file the file to work on, relative to the submission
 * @param points the points earned
 * @param maxPoints the points of the task
 * @param status the state of all its checks together
 * @param problem why none of its checks could run, or null if they ran
 * @param checks all its checks, in the order of the manifest
 * @param advice the course's advice on several checks that failed together; often none
 * @param notes what of the files of the task was ignored or replaced, a sentence each
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
        List<Advice> advice,
        List<String> notes) {

    /** Copies the lists. */
    public TaskReport {
        checks = List.copyOf(checks);
        advice = List.copyOf(advice);
        notes = List.copyOf(notes);
    }

    /**
     * Returns the points.
     *
     * @return the points earned, and the points of the task
     */
    public Score score() {
        return new Score(points, maxPoints);
    }
}
