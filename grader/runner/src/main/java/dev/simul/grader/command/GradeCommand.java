package dev.simul.grader.command;

import dev.simul.checks.manifest.AssignmentEntry;
import dev.simul.checks.text.PlainText;
import dev.simul.checks.text.TextWidth;
import dev.simul.grader.batch.GradingKey;
import dev.simul.grader.command.kit.ExitCode;
import dev.simul.grader.command.kit.GraderKit;
import dev.simul.grader.command.kit.Terminal;
import dev.simul.grader.command.kit.UserException;
import dev.simul.grader.command.kit.Version;
import dev.simul.grader.command.option.AssignmentOption;
import dev.simul.grader.command.option.AudienceOption;
import dev.simul.grader.command.option.ColorOption;
import dev.simul.grader.command.option.FormatOption;
import dev.simul.grader.command.option.GradedCourseOption;
import dev.simul.grader.command.option.IsolationOption;
import dev.simul.grader.command.option.KnownTasks;
import dev.simul.grader.command.option.Percentage;
import dev.simul.grader.command.option.ReportOption;
import dev.simul.grader.command.option.SaltOption;
import dev.simul.grader.course.Course;
import dev.simul.grader.reference.ReferenceTimelines;
import dev.simul.grader.report.Judging;
import dev.simul.grader.report.Report;
import dev.simul.grader.report.Scoring;
import dev.simul.grader.report.ShownReport;
import dev.simul.grader.report.format.ReportFiles;
import dev.simul.grader.report.format.ReportFormats;
import dev.simul.grader.report.format.TerminalReport;
import dev.simul.grader.sandbox.Protection;
import dev.simul.grader.submission.Intake;
import dev.simul.grader.submission.Submission;
import dev.simul.grader.submission.tree.SubmissionException;
import dev.simul.grader.verdict.TaskVerdict;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Grades one submission, and prints the report. */
@Command(
        name = "grade",
        description = {
            "Grades one submission, and prints the report.",
            "With --report, also writes the report to report.json, junit.xml and report.html. With"
                    + " --format, writes it as other programs need it."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:graded",
            "1:graded, but the score is below --min-score",
            "2:the command line is invalid, or the report cannot be written",
            "3:the course, its bundle or the kit is broken, the salt is not verified, or submissions"
                    + " cannot be isolated as strictly as required, so nothing can be graded",
            "4:the submission contains nothing to grade, or cannot be read",
            "5:the run is void: the grader judged a planted answer wrongly"
        })
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class GradeCommand implements Callable<Integer> {
    private static final int MOST_NOTES = 5;

    private final GraderKit kit;

    @Spec private CommandSpec spec;

    @Parameters(
            paramLabel = "PATH",
            description =
                    "The submission: a folder or archive (zip, tar, tar.gz). It contains"
                            + " tasks/<id>/src/main/java, only the files of one task, or the"
                            + " tasks' classes in any other folders.")
    private Path path;

    @Option(
            names = "--task",
            paramLabel = "TASK",
            description =
                    "Grade only the task with this number or id, such as 01 or 01-wait-n. Can be"
                            + " repeated.")
    private List<String> tasks = List.of();

    @Mixin private GradedCourseOption courseOption = new GradedCourseOption();

    @Mixin private AssignmentOption assignmentOption = new AssignmentOption();

    @Mixin private ReportOption report = new ReportOption();

    @Mixin private FormatOption formats = new FormatOption();

    @Option(
            names = "--min-score",
            paramLabel = "N",
            converter = Percentage.class,
            description = "Exit with 1 for a score below N percent (0 to 100).")
    private @Nullable BigDecimal minScore;

    @Mixin private AudienceOption audience = new AudienceOption();

    @Mixin private SaltOption salt = new SaltOption();

    @Mixin private IsolationOption isolation = new IsolationOption();

    @Mixin private ColorOption color = new ColorOption();

    GradeCommand(GraderKit kit) {
        this.kit = kit;
    }

    @Override
    public Integer call() {
        validate();
        Course read = courseOption.read(kit);
        tasks = KnownTasks.ids(tasks, "--task", read, spec.commandLine());
        @Nullable AssignmentEntry assignment = assignmentOption.of(read).orElse(null);
        Course salted = salt.verified(read, assignment == null ? tasks : assignment.tasks());
        Protection protection = isolation.forOne(kit);
        Course course = courseOption.compiled(salted, kit);
        Submission submission = take(course, assignment);
        List<TaskVerdict> verdicts = kit.grader().grade(course, submission);
        Report graded =
                new Scoring(course.manifest(), assignment)
                        .report(submission, verdicts, Instant.now())
                        .withJudging(
                                new Judging(
                                        Judging.Jvm.FRESH,
                                        kit.grader().timeOfPlanted().toMillis(),
                                        course.fingerprintOfSalt(),
                                        runKey(course, submission, protection)))
                        .of(name(), "")
                        .withIsolation(protection);
        ShownReport shown =
                audience.of(
                        report.isWanted() || formats.isWanted()
                                ? withExpectedTimelines(graded, course)
                                : graded);
        print(shown);
        report.write(folder -> ReportFiles.write(shown, ReportFormats.USUAL, folder));
        formats.write(shown);
        return minScore == null || graded.score().reaches(minScore)
                ? ExitCode.GRADED
                : ExitCode.UNDER_MIN_SCORE;
    }

    /**
     * Reads the submission. If there is nothing to grade, the formats still say so, because the
     * programs that read them expect a file.
     */
    private Submission take(Course course, @Nullable AssignmentEntry assignment) {
        List<String> wanted = assignment == null ? tasks : assignment.tasks();
        try {
            Submission submission =
                    Intake.take(path, course.manifest(), task -> course.task(task.id()).given())
                            .only(wanted);
            if (submission.isEmpty()) {
                throw new UserException(
                        ExitCode.NOTHING_TO_GRADE,
                        "nothing to grade: '"
                                + path
                                + "' contains no answer to "
                                + wanted(assignment)
                                + notes(submission));
            }
            return submission;
        } catch (SubmissionException | UserException refused) {
            String why = String.valueOf(refused.getMessage());
            Report report =
                    new Scoring(course.manifest(), assignment)
                            .reportWithoutRun(
                                    Intake.none(course.manifest(), why).only(wanted), Instant.now())
                            .of(name(), why);
            ShownReport shown = audience.of(report);
            formats.printed()
                    .ifPresent(format -> spec.commandLine().getOut().print(format.write(shown)));
            formats.write(shown);
            throw refused;
        }
    }

    private String runKey(Course course, Submission submission, Protection protection) {
        return GradingKey.of(
                        course, kit.classPath(), kit.home(), "isolation " + protection.words(), "")
                .runKey(submission);
    }

    private String name() {
        return String.valueOf(path.toAbsolutePath().normalize().getFileName());
    }

    private Report withExpectedTimelines(Report graded, Course course) {
        // The reference must not run where code of the submission may still be running.
        kit.grader().renew();
        return new ReferenceTimelines(course, kit::grader).addTo(graded);
    }

    private void validate() {
        assignmentOption.requireWithoutTasks(tasks);
        courseOption.validate();
        if (path.toString().isEmpty() || !Files.exists(path)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "expected the folder or archive of a submission, found "
                            + (path.toString().isEmpty() ? "an empty name" : "no such file")
                            + ": '"
                            + path
                            + "'");
        }
        report.validate();
        formats.validate();
    }

    /** Returns notes on files that were found but not graded, although they look like answers. */
    private static String notes(Submission submission) {
        return Stream.concat(
                        submission.notes().stream(),
                        submission.tasks().stream().flatMap(task -> task.notes().stream()))
                .limit(MOST_NOTES)
                .map(note -> "\n  " + PlainText.line(note))
                .collect(Collectors.joining());
    }

    private String wanted(@Nullable AssignmentEntry assignment) {
        if (assignment != null) {
            return "any task of " + assignment.title();
        }
        return tasks.isEmpty() ? "any task of the course" : String.join(" or ", tasks);
    }

    private void print(ShownReport shown) {
        PrintWriter out = spec.commandLine().getOut();
        formats.printed()
                .ifPresentOrElse(
                        format -> out.print(format.write(shown)),
                        () -> lines(shown).forEach(out::println));
        Terminal.requireWritten(out);
    }

    private List<String> lines(ShownReport shown) {
        return new TerminalReport(
                        shown, color.palette(), Terminal.glyphs(), TextWidth.of(System.getenv()))
                .lines();
    }
}
