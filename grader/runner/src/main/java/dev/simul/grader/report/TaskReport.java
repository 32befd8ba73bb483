package dev.simul.grader.report;

import dev.simul.checks.chart.CheckTimeline;
import dev.simul.checks.verdict.Status;
import dev.simul.grader.verdict.TaskProblem;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A task in a report.
 *
 * @param id the id of the task
 * @param title the title of the task
 * @param file the file to work on, relative to the submission
 * @param points the points earned
 * @param maxPoints the points of the task
 * @param status the state that summarises the states of all checks
 * @param problem the reason why no check of the task could run, or null if the checks ran
 * @param code the lines of the answer that the messages of the problem name; often empty
 * @param checks all checks of the task, in the order of the manifest
 * @param advice the course's advice on groups of checks that failed together; often empty
 * @param notes the files of the task that were ignored or replaced, one sentence for each
 */
public record TaskReport(
        String id,
        String title,
        String file,
        BigDecimal points,
        BigDecimal maxPoints,
        Status status,
        @Nullable TaskProblem problem,
        List<CodeExcerpt> code,
        List<CheckReport> checks,
        List<Advice> advice,
        List<String> notes) {

    /** Copies the lists. */
    public TaskReport {
        code = List.copyOf(code);
        checks = List.copyOf(checks);
        advice = List.copyOf(advice);
        notes = List.copyOf(notes);
    }

    /**
     * Returns whether the timeline of a right answer helps to understand the report on a check.
     *
     * @return true if a check failed because the answer did something other than expected
     */
    public boolean needsExpectedTimelines() {
        return checks.stream().anyMatch(CheckReport::needsExpectedTimeline);
    }

    /**
     * Returns a copy of this report that contains the expected timelines for the checks that
     * failed.
     *
     * @param byCheck the timelines of the calls to the reference, by the id of the check
     * @return a copy
     */
    public TaskReport withExpectedTimelines(Map<String, List<CheckTimeline>> byCheck) {
        return withChecks(
                checks.stream()
                        .map(check ->
                                check.needsExpectedTimeline()
                                        ? check.withExpectedTimeline(
                                                byCheck.getOrDefault(check.id(), List.of()))
                                        : check)
                        .toList());
    }

    private TaskReport withChecks(List<CheckReport> others) {
        return new TaskReport(
                id, title, file, points, maxPoints, status, problem, code, others, advice, notes);
    }

    /**
     * Returns a copy of this report with another score of the task. The points of the checks stay
     * as they are.
     *
     * @param score the points that count, and their maximum
     * @return a copy
     */
    public TaskReport withScore(Score score) {
        return new TaskReport(
                id,
                title,
                file,
                score.points(),
                score.maxPoints(),
                status,
                problem,
                code,
                checks,
                advice,
                notes);
    }

    /**
     * Returns the score of the task.
     *
     * @return the points earned, and the points of the task
     */
    public Score score() {
        return new Score(points, maxPoints);
    }
}
