package dev.simul.grader.hostile;

import dev.simul.checks.manifest.CheckEntry;
import dev.simul.checks.manifest.Visibility;
import dev.simul.checks.verdict.Status;
import dev.simul.grader.course.Course;
import dev.simul.grader.grading.GraderPool;
import dev.simul.grader.grading.GradingJob;
import dev.simul.grader.grading.VoidRunException;
import dev.simul.grader.report.CheckReport;
import dev.simul.grader.report.Report;
import dev.simul.grader.report.Scoring;
import dev.simul.grader.report.TaskReport;
import dev.simul.grader.sandbox.Isolation;
import dev.simul.grader.submission.Intake;
import dev.simul.grader.submission.Submission;
import dev.simul.grader.verdict.TaskVerdict;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Grades hostile answers, each in a fresh child, and looks at what they achieved. */
final class HostileGrader implements AutoCloseable {
    /** The most children of a task that may report nothing for too long. */
    private static final int MOST_SILENCES = 4;

    private final Course course;
    private final GraderPool pool;
    private final Bait bait;
    private final Path work;
    private final boolean withPlanted;
    private int graded;

    /** Whether an answer has run in the child; planted answers change nothing there. */
    private boolean isUsed;

    /**
     * Creates a grader.
     *
     * @param level the level of isolation
     * @param removed the layers that it lacks
     * @param work a folder for submissions and the bait
     */
    HostileGrader(Course course, Isolation level, Set<Layer> removed, Path work)
            throws IOException {
        this.course = course;
        this.work = work;
        bait = new Bait(work, openChecks(course));
        pool = new Defence(level, removed).pool();
        withPlanted = !removed.contains(Layer.PLANTED);
    }

    /** Returns the open checks of board 01, in the order in which JUnit runs them. */
    private static List<String> openChecks(Course course) {
        return course.task("01-wait-n").entry().checks().stream()
                .filter(check -> check.visibility() == Visibility.OPEN)
                .map(CheckEntry::id)
                .toList();
    }

    /** Grades an answer. */
    HostileOutcome grade(HostileAnswer answer) throws IOException {
        Submission submission = submission(answer);
        if (isUsed) {
            pool.renew();
        }
        Set<Harm> harm = EnumSet.noneOf(Harm.class);
        long start = System.nanoTime();
        TaskReport report = null;
        String failure = "";
        try {
            Report all = report(submission, answer.board());
            report =
                    all.tasks().stream()
                            .filter(task -> task.id().equals(answer.board()))
                            .findFirst()
                            .orElseThrow();
            if (!ObeyedText.in(all).isEmpty()) {
                harm.add(Harm.TEXT_OBEYED);
            }
        } catch (VoidRunException noticed) {
            harm.add(Harm.RUN_VOID);
            failure = String.valueOf(noticed.getMessage());
        } catch (RuntimeException defect) {
            harm.add(Harm.GRADER_FAILED);
            failure = defect.toString();
        }
        if (System.nanoTime() - start > slowest().toNanos()) {
            harm.add(Harm.TOO_SLOW);
        }
        harm.addAll(bait.taken());
        isUsed = report == null || report.problem() == null;
        return report == null
                ? new HostileOutcome(BigDecimal.ZERO, "", List.of(), harm, failure)
                : outcome(answer, report, harm);
    }

    /** Returns the real time that the limits allow: for the compilation, and for the checks. */
    private static Duration slowest() {
        return Defence.TIMES.compile().plus(Defence.TIMES.silence().multipliedBy(MOST_SILENCES));
    }

    private Submission submission(HostileAnswer answer) throws IOException {
        Path folder = Files.createDirectories(work.resolve("submission-" + graded++));
        answer.writeTo(folder, bait);
        return Intake.take(folder, course.manifest()).only(List.of(answer.board()));
    }

    private Report report(Submission submission, String board) {
        List<TaskVerdict> verdicts =
                withPlanted
                        ? pool.grade(course, submission)
                        : submission.tasks().stream()
                                .map(sources ->
                                        new GradingJob(course.task(board), sources, 0, false))
                                .flatMap(job -> pool.grade(List.of(job)).stream())
                                .map(GraderPool::join)
                                .toList();
        return new Scoring(course.manifest()).report(submission, verdicts, Instant.EPOCH);
    }

    private HostileOutcome outcome(HostileAnswer answer, TaskReport report, Set<Harm> harm) {
        String printed =
                report.checks().stream()
                        .map(check -> check.printed().text())
                        .collect(Collectors.joining());
        if (report.points().compareTo(answer.honest()) > 0) {
            harm.add(Harm.GAINED);
        }
        if (printed.contains("LEAKED")) {
            harm.add(Harm.LEAKED);
        }
        if (report.toString().contains(bait.secret())) {
            harm.add(Harm.SECRET_IN_REPORT);
        }
        String problem = report.problem() == null ? "" : report.problem().reason().id();
        return new HostileOutcome(
                report.points(),
                problem,
                report.checks().stream().map(check -> check.reason().id()).toList(),
                harm,
                text(report, printed));
    }

    private static String text(TaskReport report, String printed) {
        return report.points()
                + " points; "
                + report.problem()
                + "\n"
                + report.checks().stream()
                        .filter(check -> check.status() != Status.PASSED)
                        .map(HostileGrader::text)
                        .collect(Collectors.joining("\n"))
                + "\nprinted: "
                + printed;
    }

    private static String text(CheckReport check) {
        return check.id() + ": " + check.reason() + " " + check.details().found();
    }

    @Override
    public void close() {
        pool.close();
        bait.close();
    }
}
