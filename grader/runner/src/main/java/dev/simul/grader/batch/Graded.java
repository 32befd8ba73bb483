package dev.simul.grader.batch;

import dev.simul.checks.verdict.Status;
import dev.simul.grader.batch.results.Grade;
import dev.simul.grader.batch.results.GradeStatus;
import dev.simul.grader.report.Report;
import dev.simul.grader.report.Score;
import dev.simul.grader.report.TaskReport;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A result that has not been recorded yet.
 *
 * @param grade the result
 * @param report the report
 */
record Graded(Grade grade, Report report) {

    /** Returns the points for each check, by the id of the task and the id of the check. */
    Map<String, Map<String, Score>> checks() {
        Map<String, Map<String, Score>> checks = new LinkedHashMap<>();
        for (TaskReport task : report.tasks()) {
            Map<String, Score> ofTask = new LinkedHashMap<>();
            task.checks()
                    .forEach(check ->
                            ofTask.put(check.id(), new Score(check.points(), check.maxPoints())));
            checks.put(task.id(), ofTask);
        }
        return checks;
    }

    /** Names the tasks that the submission has answers to but whose checks could not run. */
    private static String notRun(Report report) {
        return report.tasks().stream()
                .filter(task -> task.status() == Status.COULD_NOT_RUN && task.problem() != null)
                .map(task -> task.id() + " " + task.problem().reason().words())
                .collect(Collectors.joining("; "));
    }

    static Graded of(String name, String folder, Taken taken, Report report) {
        Map<String, Score> tasks = new LinkedHashMap<>();
        for (TaskReport task : report.tasks()) {
            tasks.put(task.id(), new Score(task.points(), task.maxPoints()));
        }
        return new Graded(
                new Grade(
                        name,
                        taken.status(),
                        taken.message().isEmpty() ? notRun(report) : taken.message(),
                        score(report),
                        report.percent(),
                        tasks,
                        folder,
                        report.gradedAt()),
                report);
    }

    /** Returns the score for the assignment, or the score of the submission if there is none. */
    private static Score score(Report report) {
        return report.assignment() == null
                ? report.score()
                : new Score(report.assignment().points(), report.assignment().maxPoints());
    }

    static Grade without(String name, GradeStatus status, String message) {
        return new Grade(
                name,
                status,
                message,
                new Score(BigDecimal.ZERO, BigDecimal.ZERO),
                BigDecimal.ZERO,
                Map.of(),
                "",
                Instant.EPOCH);
    }

    void write(ClassSetup setup) {
        Path folder = setup.out().resolve(grade.folder());
        try {
            setup.reports().write(report, folder);
        } catch (UncheckedIOException failure) {
            throw new OutputException("the reports", folder, failure);
        }
    }
}
