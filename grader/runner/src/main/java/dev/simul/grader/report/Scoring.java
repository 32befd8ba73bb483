package dev.simul.grader.report;

import dev.simul.checks.manifest.AssignmentEntry;
import dev.simul.checks.manifest.CheckEntry;
import dev.simul.checks.manifest.Manifest;
import dev.simul.checks.manifest.TaskEntry;
import dev.simul.checks.verdict.Details;
import dev.simul.checks.verdict.Status;
import dev.simul.grader.submission.SourceFile;
import dev.simul.grader.submission.Submission;
import dev.simul.grader.submission.TaskSources;
import dev.simul.grader.verdict.CheckVerdict;
import dev.simul.grader.verdict.TaskProblem;
import dev.simul.grader.verdict.TaskVerdict;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Computes points from verdicts. The manifest decides which checks count: a verdict on any other
 * check is ignored, and a check without a verdict is treated as a check that did not report. Only a
 * check that passed earns points.
 */
public final class Scoring {
    private static final int MOST_EXCERPTS = 3;

    private final Manifest manifest;
    private final @Nullable AssignmentEntry assignment;

    /**
     * Creates a scoring for a course.
     *
     * @param manifest the manifest of the course
     */
    public Scoring(Manifest manifest) {
        this(manifest, null);
    }

    /**
     * Creates a scoring for an assignment of a course.
     *
     * @param manifest the manifest of the course
     * @param assignment the assignment, or null if whole submissions are scored
     */
    public Scoring(Manifest manifest, @Nullable AssignmentEntry assignment) {
        this.manifest = manifest;
        this.assignment = assignment;
    }

    /**
     * Scores a submission.
     *
     * @param submission the submission that was graded
     * @param verdicts the verdicts on the tasks of the submission, in any order
     * @param gradedAt the time when the submission was graded
     * @return the report
     */
    public Report report(Submission submission, List<TaskVerdict> verdicts, Instant gradedAt) {
        List<TaskReport> tasks =
                submission.tasks().stream()
                        .filter(sources -> isScored(sources.taskId()))
                        .map(sources -> task(sources, verdicts))
                        .toList();
        Score score =
                new Score(
                        sum(tasks.stream().map(TaskReport::points).toList()),
                        sum(tasks.stream().map(TaskReport::maxPoints).toList()));
        return new Report(
                Report.FORMAT,
                manifest.course(),
                manifest.version(),
                assignment == null ? null : assignment(assignment, score),
                "",
                null,
                null,
                gradedAt,
                null,
                score.points(),
                score.maxPoints(),
                score.percent(),
                tasks,
                submission.notes());
    }

    /**
     * Scores a submission that was not run, because it was refused or contains no answer.
     *
     * @param submission the submission, each of whose tasks may have a problem
     * @param gradedAt the time when the submission was read
     * @return the report, without any points
     */
    public Report reportWithoutRun(Submission submission, Instant gradedAt) {
        List<TaskVerdict> problems =
                submission.tasks().stream()
                        .filter(sources -> sources.problem() != null)
                        .map(sources ->
                                TaskVerdict.stopped(
                                        sources.taskId(),
                                        Objects.requireNonNull(sources.problem())))
                        .toList();
        return report(submission, problems, gradedAt);
    }

    private boolean isScored(String taskId) {
        return assignment == null || assignment.tasks().contains(taskId);
    }

    private static AssignmentReport assignment(AssignmentEntry entry, Score score) {
        BigDecimal maximum = entry.points() == null ? score.maxPoints() : entry.points();
        return new AssignmentReport(
                entry.id(), entry.title(), score.scaledTo(maximum).points(), maximum, entry.due());
    }

    private TaskReport task(TaskSources sources, List<TaskVerdict> verdicts) {
        TaskEntry entry = manifest.task(sources.taskId()).orElseThrow();
        TaskVerdict verdict =
                verdicts.stream()
                        .filter(each -> each.taskId().equals(entry.id()))
                        .findFirst()
                        .orElseGet(() -> TaskVerdict.ran(entry.id(), List.of()));
        List<Advice> advice = advice(entry, verdict);
        List<CheckReport> checks =
                entry.checks().stream()
                        .map(check ->
                                check(
                                        check,
                                        sources.files(),
                                        verdict.on(check.id()),
                                        ofOnly(check, advice)))
                        .toList();
        Score score =
                new Score(sum(checks.stream().map(CheckReport::points).toList()), entry.points());
        return new TaskReport(
                entry.id(),
                entry.title(),
                file(entry, sources),
                score.points(),
                score.maxPoints(),
                status(checks),
                verdict.problem(),
                code(verdict.problem(), sources.files()),
                checks,
                advice.stream().filter(each -> each.checks().size() > 1).toList(),
                sources.notes());
    }

    private List<Advice> advice(TaskEntry entry, TaskVerdict verdict) {
        return verdict.advice(entry, manifest.adviser(entry)).stream().map(Advice::of).toList();
    }

    /** Returns the advice that explains only a given check, or null if there is none. */
    private static @Nullable Advice ofOnly(CheckEntry check, List<Advice> advice) {
        return advice.stream()
                .filter(each -> each.checks().equals(List.of(check.id())))
                .findFirst()
                .orElse(null);
    }

    private static CheckReport check(
            CheckEntry entry,
            List<SourceFile> files,
            CheckVerdict verdict,
            @Nullable Advice advice) {
        boolean passed = verdict.status() == Status.PASSED;
        return new CheckReport(
                entry.id(),
                entry.title(),
                entry.kind(),
                entry.visibility(),
                passed ? entry.points() : BigDecimal.ZERO,
                entry.points(),
                verdict.status(),
                verdict.reason(),
                verdict.details(),
                null,
                code(verdict.details(), files),
                verdict.printed(),
                advice);
    }

    private static @Nullable CodeExcerpt code(Details details, List<SourceFile> files) {
        return details.site() == null
                ? null
                : CodeExcerpt.namedIn(details.site(), files).findFirst().orElse(null);
    }

    private static List<CodeExcerpt> code(@Nullable TaskProblem problem, List<SourceFile> files) {
        return problem == null
                ? List.of()
                : problem.messages().stream()
                        .flatMap(message -> CodeExcerpt.namedIn(message, files).limit(1))
                        .distinct()
                        .limit(MOST_EXCERPTS)
                        .toList();
    }

    /** Returns the common state of all checks, or {@link Status#FAILED} if their states differ. */
    private static Status status(List<CheckReport> checks) {
        Set<Status> states = checks.stream().map(CheckReport::status).collect(Collectors.toSet());
        return states.size() == 1 ? states.iterator().next() : Status.FAILED;
    }

    private static String file(TaskEntry entry, TaskSources sources) {
        String name = entry.files().getFirst();
        return sources.files().stream()
                .filter(file -> file.name().equals(name))
                .map(SourceFile::path)
                .findFirst()
                .orElse(
                        "tasks/"
                                + entry.id()
                                + "/src/main/java/"
                                + entry.packageName().replace('.', '/')
                                + "/"
                                + name);
    }

    private static BigDecimal sum(List<BigDecimal> points) {
        return points.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
