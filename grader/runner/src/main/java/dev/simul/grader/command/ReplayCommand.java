package dev.simul.grader.command;

import dev.simul.checks.manifest.CheckEntry;
import dev.simul.checks.text.TextWidth;
import dev.simul.grader.command.kit.ExitCode;
import dev.simul.grader.command.kit.GraderKit;
import dev.simul.grader.command.kit.Terminal;
import dev.simul.grader.command.kit.UserException;
import dev.simul.grader.command.kit.Version;
import dev.simul.grader.command.option.CheckOfBoard;
import dev.simul.grader.command.option.ColorOption;
import dev.simul.grader.command.option.CourseOption;
import dev.simul.grader.command.option.OutputFile;
import dev.simul.grader.command.option.ReportOption;
import dev.simul.grader.command.option.SaltOption;
import dev.simul.grader.course.Course;
import dev.simul.grader.course.CourseTask;
import dev.simul.grader.grading.GradingJob;
import dev.simul.grader.replay.PerfettoTrace;
import dev.simul.grader.replay.ReplayPage;
import dev.simul.grader.replay.ReplayText;
import dev.simul.grader.replay.Replayed;
import dev.simul.grader.replay.jvm.JvmTestSearch;
import dev.simul.grader.replay.jvm.NotForcedException;
import dev.simul.grader.report.WholeFile;
import dev.simul.grader.submission.TaskSources;
import dev.simul.student.Seed;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows the schedule on which a check fails, step by step. */
@Command(
        name = "replay",
        description = {
            "Shows the schedule on which a check fails, step by step.",
            "Runs one check on the schedule of a seed that a report names, reduces the schedule to"
                    + " the switches between threads that the failure needs, and prints what each"
                    + " thread does at which line."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        footer = {
            "",
            "Example:",
            "  simul replay 16-shared-state no-account-is-overdrawn 1 --trace bank.json"
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:the check fails on this schedule, and the schedule is shown",
            "1:the check passes on this schedule or is not started, or no file for a JVM can"
                    + " force it",
            "2:the command line is invalid, or a file cannot be written",
            "3:the course or the kit is broken, or the salt is not verified",
            "4:the submission has no answer to this board, or the answer does not compile"
        })
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class ReplayCommand implements Callable<Integer> {
    private static final String PAGE = "report.html";

    private final GraderKit kit;

    @Spec private CommandSpec spec;

    @Parameters(
            index = "0",
            paramLabel = "BOARD",
            description = "The number of a board or its id, such as 16 or 16-shared-state.")
    private String board;

    @Parameters(
            index = "1",
            paramLabel = "CHECK",
            description = "The id of a check, such as no-account-is-overdrawn.")
    private String check;

    @Parameters(
            index = "2",
            arity = "0..1",
            paramLabel = "SEED",
            converter = Seed.class,
            description = "The seed of the schedule. Default: the usual schedule.")
    private @Nullable Long seed;

    @Option(
            names = "--submission",
            paramLabel = "PATH",
            description = "The submission, as for 'grade'. Default: the answers in tasks/.")
    private @Nullable Path submission;

    @Mixin private CourseOption courseOption = new CourseOption();

    @Mixin private ReportOption report = new ReportOption();

    @Option(
            names = "--trace",
            paramLabel = "FILE",
            description =
                    "Also write the schedule to this file for https://ui.perfetto.dev, as JSON.")
    private @Nullable Path trace;

    @Option(
            names = "--junit",
            paramLabel = "FILE",
            description =
                    "Also write a JUnit test to this file that forces the schedule on a JVM,"
                            + " without the kit.")
    private @Nullable Path junit;

    @Mixin private SaltOption salt = new SaltOption();

    @Mixin private ColorOption color = new ColorOption();

    ReplayCommand(GraderKit kit) {
        this.kit = kit;
    }

    @Override
    public Integer call() {
        validate();
        Course read = courseOption.read(kit);
        CheckOfBoard lookup = new CheckOfBoard(read, spec.commandLine());
        CourseTask wanted = lookup.task(board);
        CheckEntry entry = lookup.check(wanted, check);
        Course salted = salt.verified(read, List.of(wanted.entry().id()));
        Course course = courseOption.compiled(salted, kit, kit.grader());
        CourseTask task = course.task(wanted.entry().id());
        Path path = submission == null ? course.home().resolve("tasks") : submission;
        TaskSources sources = lookup.answer(task, path);
        Function<GradingJob.Replay, Replayed> run =
                schedule -> Replayed.run(task, entry, sources, schedule, kit.grader());
        Replayed replayed = run.apply(new GradingJob.Replay(seed, false));
        lookup.requireRun(task, path, replayed.problem());
        print(replayed);
        report.write(folder -> writePage(folder, replayed));
        if (trace != null && replayed.shown() != null) {
            OutputFile.write(trace, PerfettoTrace.of(replayed.shown()));
        }
        if (junit != null) {
            OutputFile.write(junit, jvmTest(replayed, new JvmTestSearch(run)));
        }
        return replayed.isFailure() ? ExitCode.REPLAYED : ExitCode.NOT_REPLAYED;
    }

    private String jvmTest(Replayed shown, JvmTestSearch search) {
        try {
            return search.test(shown, seed);
        } catch (NotForcedException reason) {
            throw new UserException(
                    ExitCode.NOT_REPLAYED,
                    "no test without the kit can force this failure: " + reason.getMessage());
        }
    }

    private void validate() {
        courseOption.validate();
        if (submission != null && !Files.exists(submission)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "expected the folder or archive of a submission for --submission, found no such"
                            + " file: '"
                            + submission
                            + "'");
        }
        report.validate();
        OutputFile.require("--trace", trace, spec.commandLine());
        OutputFile.require("--junit", junit, spec.commandLine());
    }

    private void print(Replayed replayed) {
        PrintWriter out = spec.commandLine().getOut();
        new ReplayText(replayed, color.palette(), Terminal.glyphs(), TextWidth.of(System.getenv()))
                .lines()
                .forEach(out::println);
        Terminal.requireWritten(out);
    }

    private static void writePage(Path folder, Replayed replayed) {
        try {
            Files.createDirectories(folder);
            WholeFile.write(folder.resolve(PAGE), new ReplayPage(replayed).write());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
