package dev.simul.grader.report;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * What came of grading one submission.
 *
 * @param format which form this data has: {@link #FORMAT}
 * @param course the name of the course
 * @param gradedAt when it was graded
 * @param points those earned
 * @param maxPoints those there are, in the tasks that were graded
 * @param percent the percentage, rounded down to a tenth
 * @param tasks the tasks that were graded, in the order of the course
 * @param notes what of the submission was left out, a sentence each
 */
public record Report(
        String format,
        String course,
        Instant gradedAt,
        BigDecimal points,
        BigDecimal maxPoints,
        BigDecimal percent,
        List<TaskReport> tasks,
        List<String> notes) {

    /** The name of this form. */
    public static final String FORMAT = "simul-report/1";

    /** Takes copies. */
    public Report {
        tasks = List.copyOf(tasks);
        notes = List.copyOf(notes);
    }

    /**
     * Tells whether there is advice on anything.
     *
     * @return whether a check failed that the course has something to say about
     */
    public boolean hasAdvice() {
        return tasks.stream()
                .anyMatch(task ->
                        !task.advice().isEmpty()
                                || task.checks().stream()
                                        .anyMatch(check -> check.advice() != null));
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
