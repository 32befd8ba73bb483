package dev.simul.grader.report;

import dev.simul.grader.sandbox.Protection;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The result of grading one submission.
 *
 * @param format the format of this data, {@link #FORMAT}
 * @param course the name of the course
 * @param courseVersion the version of the course, or null if it has none
 * @param assignment the assignment, or null if the submission was not graded for an assignment
 * @param submission the name of the submission's file or folder, or an empty text if it has none
 * @param problem why the submission could not be graded, or null if it was graded
 * @param isolation how the submission was kept from the rest of the machine, or null if this is not
 *     known
 * @param gradedAt the time when the submission was graded
 * @param judging how the submission was judged, or null if no check ran
 * @param points the points earned
 * @param maxPoints the points of the graded tasks
 * @param percent the percentage, rounded down to the nearest tenth
 * @param tasks the tasks that were graded, in the order of the course
 * @param notes the parts of the submission that were ignored, one sentence for each
 */
public record Report(
        String format,
        String course,
        @Nullable String courseVersion,
        @Nullable AssignmentReport assignment,
        String submission,
        @Nullable String problem,
        @Nullable Protection isolation,
        Instant gradedAt,
        @Nullable Judging judging,
        BigDecimal points,
        BigDecimal maxPoints,
        BigDecimal percent,
        List<TaskReport> tasks,
        List<String> notes) {

    /** The name and version of the format. */
    public static final String FORMAT = "simul-report/2";

    private static final String REUSED =
            "graded in a JVM in which other submissions may have run, because of --reuse-jvms";

    /** Copies the lists. */
    public Report {
        tasks = List.copyOf(tasks);
        notes = List.copyOf(notes);
    }

    /**
     * Returns whether the report says what to change.
     *
     * @return true if there is a remedy for at least one failed check
     */
    public boolean hasRemedies() {
        return tasks.stream()
                .flatMap(task ->
                        Stream.concat(
                                task.advice().stream(),
                                task.checks().stream()
                                        .map(CheckReport::advice)
                                        .filter(Objects::nonNull)))
                .anyMatch(advice -> !advice.remedy().isEmpty());
    }

    /**
     * Returns a copy of this report with other reports on its tasks.
     *
     * @param others the reports on the tasks, which have the same points
     * @return the copy
     */
    public Report withTasks(List<TaskReport> others) {
        return new Report(
                format,
                course,
                courseVersion,
                assignment,
                submission,
                problem,
                isolation,
                gradedAt,
                judging,
                points,
                maxPoints,
                percent,
                others,
                notes);
    }

    /**
     * Returns a copy of this report that names the submission.
     *
     * @param name the name of the submission's file or folder
     * @param whyNotGraded why the submission could not be graded, or an empty text if it was graded
     * @return the copy
     */
    public Report of(String name, String whyNotGraded) {
        return new Report(
                format,
                course,
                courseVersion,
                assignment,
                name,
                whyNotGraded.isEmpty() ? null : whyNotGraded,
                isolation,
                gradedAt,
                judging,
                points,
                maxPoints,
                percent,
                tasks,
                notes);
    }

    /**
     * Returns a copy of this report that says how the submission was isolated.
     *
     * @param protection the level and the mechanism
     * @return the copy
     */
    public Report withIsolation(Protection protection) {
        return new Report(
                format,
                course,
                courseVersion,
                assignment,
                submission,
                problem,
                protection,
                gradedAt,
                judging,
                points,
                maxPoints,
                percent,
                tasks,
                notes);
    }

    /**
     * Returns a copy of this report that says how the submission was judged. If it ran in a JVM
     * that other submissions may have used, a note says so.
     *
     * @param how how the submission was judged
     * @return the copy
     */
    public Report withJudging(Judging how) {
        List<String> all = new ArrayList<>(notes);
        if (how.jvm() == Judging.Jvm.REUSED) {
            all.add(REUSED);
        }
        return new Report(
                format,
                course,
                courseVersion,
                assignment,
                submission,
                problem,
                isolation,
                gradedAt,
                how,
                points,
                maxPoints,
                percent,
                tasks,
                all);
    }

    /**
     * Returns a copy of this report with other scores. The points of an assignment follow from
     * them.
     *
     * @param others the reports on the tasks, with the points that count
     * @param score the score of the submission
     * @param why why the scores are others, one sentence for each reason
     * @return the copy
     */
    public Report withScores(List<TaskReport> others, Score score, List<String> why) {
        List<String> all = new ArrayList<>(notes);
        all.addAll(why);
        return new Report(
                format,
                course,
                courseVersion,
                assignment == null ? null : assignment.of(score),
                submission,
                problem,
                isolation,
                gradedAt,
                judging,
                score.points(),
                score.maxPoints(),
                score.percent(),
                others,
                all);
    }

    /**
     * Returns the score of the submission.
     *
     * @return the points earned, and the points of the graded tasks
     */
    public Score score() {
        return new Score(points, maxPoints);
    }
}
