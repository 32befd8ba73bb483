package dev.simul.grader.command;

import dev.simul.checks.text.Palette;
import dev.simul.grader.course.Course;
import dev.simul.grader.report.Report;
import dev.simul.grader.report.ReportFiles;
import dev.simul.grader.report.Scoring;
import dev.simul.grader.report.TerminalReport;
import dev.simul.grader.submission.Intake;
import dev.simul.grader.submission.Submission;
import dev.simul.grader.verdict.TaskVerdict;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Grades one submission and prints the report. */
@Command(
        name = "grade",
        description = "Grades one submission and prints the report.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:graded",
            "1:graded, but under --min-score",
            "2:the command was not understood, or its report cannot be written",
            "3:the course or the kit is broken, so nobody can be graded",
            "4:the submission has nothing to grade"
        })
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class GradeCommand implements Callable<Integer> {
    private final GraderKit kit;

    @Spec private CommandSpec spec;

    @Parameters(
            paramLabel = "PATH",
            description =
                    "The submission: a folder that holds tasks/<id>/src/main/java, the folder of"
                            + " one task, or any tree with the tasks' classes.")
    private Path path;

    @Option(
            names = "--task",
            paramLabel = "ID",
            description = "Grade this task only, such as 01-wait-n; may be repeated.")
    private List<String> tasks = List.of();

    @Option(
            names = "--report",
            paramLabel = "DIR",
            description = "Write report.json and junit.xml there.")
    private @Nullable Path reportFolder;

    @Option(
            names = "--min-score",
            paramLabel = "N",
            converter = Percentage.class,
            description = "Exit with 1 under N percent (0 to 100) of the graded points.")
    private @Nullable BigDecimal minScore;

    @Option(
            names = "--remedies",
            description = "Say what to change too, where the report says what to look at.")
    private boolean withRemedies;

    @Option(
            names = "--color",
            paramLabel = "WHEN",
            defaultValue = "auto",
            description = "Use colours: ${COMPLETION-CANDIDATES}. Default: auto.")
    private ColorChoice color;

    GradeCommand(GraderKit kit) {
        this.kit = kit;
    }

    @Override
    public Integer call() {
        UsageErrorHandler mistakes = new UsageErrorHandler(spec.commandLine());
        validate(mistakes);
        Course course = Course.read(kit.home());
        mistakes.requireKnown("--task", tasks, course);
        Submission submission = Intake.take(path, course.manifest()).only(tasks);
        if (submission.isEmpty()) {
            throw new UserException(
                    ExitCode.NOTHING_TO_GRADE,
                    "nothing to grade: '" + path + "' holds no answer to " + asked());
        }
        List<TaskVerdict> verdicts = kit.grader().grade(course, submission);
        Report report = new Scoring(course.manifest()).report(submission, verdicts, Instant.now());
        print(report);
        if (reportFolder != null) {
            Path folder = reportFolder;
            mistakes.write(folder, () -> ReportFiles.write(report, folder, withRemedies));
        }
        return minScore == null || report.score().reaches(minScore)
                ? ExitCode.GRADED
                : ExitCode.UNDER_MIN_SCORE;
    }

    private void validate(UsageErrorHandler mistakes) {
        if (path.toString().isEmpty() || !Files.isDirectory(path)) {
            throw mistakes.mistake(
                    "expected the folder of a submission, found " + what() + ": '" + path + "'");
        }
        mistakes.requireFolder("--report", reportFolder);
    }

    private String what() {
        if (path.toString().isEmpty()) {
            return "an empty name";
        }
        return Files.exists(path) ? "a file" : "nothing";
    }

    private String asked() {
        return tasks.isEmpty() ? "any task of the course" : String.join(" or ", tasks);
    }

    private void print(Report report) {
        TerminalReport text =
                new TerminalReport(
                        report,
                        color.palette(System.getenv(), Palette.isTerminal()),
                        Terminal.glyphs(),
                        withRemedies);
        PrintWriter out = spec.commandLine().getOut();
        text.lines().forEach(out::println);
        out.flush();
    }
}
