package dev.simul.grader.command;

import dev.simul.checks.manifest.CheckEntry;
import dev.simul.checks.schedule.RecordedSchedule;
import dev.simul.grader.command.kit.ExitCode;
import dev.simul.grader.command.kit.GraderKit;
import dev.simul.grader.command.kit.UserException;
import dev.simul.grader.command.kit.Version;
import dev.simul.grader.command.option.CheckOfBoard;
import dev.simul.grader.command.option.CourseOption;
import dev.simul.grader.command.option.OutputFile;
import dev.simul.grader.course.Course;
import dev.simul.grader.course.CourseTask;
import dev.simul.grader.grading.GradingJob;
import dev.simul.grader.lecture.LecturePage;
import dev.simul.grader.lecture.LecturePart;
import dev.simul.grader.proof.answer.KnownAnswer;
import dev.simul.grader.proof.answer.KnownAnswers;
import dev.simul.grader.replay.Replayed;
import dev.simul.grader.submission.TaskSources;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes the page that animates two answers side by side. */
@Command(
        name = "lecture",
        description = {
            "Writes a page that animates two answers to a board side by side, in virtual time.",
            "The page needs no network. It shows what each thread does, and which line of code"
                    + " waits."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        footer = {"", "Example:", "  simul lecture 06 waits-for-the-reply reference"},
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:the page is written",
            "2:the command line is invalid, or the file cannot be written",
            "3:the course or the kit is broken",
            "4:an answer does not compile, or does not wait in the check"
        })
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class LectureCommand implements Callable<Integer> {
    private final GraderKit kit;

    @Spec private CommandSpec spec;

    @Parameters(
            index = "0",
            paramLabel = "BOARD",
            description = "The number of a board or its id, such as 06 or 06-exhibition-async.")
    private String board;

    @Parameters(
            index = "1..2",
            arity = "2",
            paramLabel = "ANSWER",
            description = {
                "'reference', the name of an accepted or rejected answer, or a folder or archive,",
                "as for 'grade'."
            })
    private List<String> answers;

    @Option(
            names = "--check",
            paramLabel = "CHECK",
            description = "The id of the check that runs. Default: the first of the board.")
    private @Nullable String check;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            defaultValue = "lecture.html",
            description = "The file to write. Default: ${DEFAULT-VALUE}.")
    private Path out;

    @Mixin private CourseOption courseOption = new CourseOption();

    LectureCommand(GraderKit kit) {
        this.kit = kit;
    }

    @Override
    public Integer call() {
        courseOption.validate();
        OutputFile.require("--out", out, spec.commandLine());
        Course read = courseOption.read(kit);
        CheckOfBoard lookup = new CheckOfBoard(read, spec.commandLine());
        CourseTask wanted = lookup.task(board);
        CheckEntry entry =
                check == null ? wanted.entry().checks().getFirst() : lookup.check(wanted, check);
        List<TaskSources> sources = sources(lookup, wanted);
        Course course = courseOption.compiled(read, kit, kit.grader());
        List<LecturePart> parts = new ArrayList<>();
        for (int i = 0; i < answers.size(); i++) {
            parts.add(
                    part(course.task(wanted.entry().id()), entry, answers.get(i), sources.get(i)));
        }
        OutputFile.write(
                out,
                new LecturePage(wanted.entry().id(), wanted.entry().title(), entry.title(), parts)
                        .write());
        spec.commandLine()
                .getOut()
                .println(
                        out
                                + ": "
                                + parts.stream()
                                        .map(part -> part.name() + " takes " + part.duration())
                                        .collect(Collectors.joining(", ")));
        return ExitCode.WRITTEN;
    }

    private LecturePart part(
            CourseTask task, CheckEntry entry, String answer, TaskSources sources) {
        Replayed replayed =
                Replayed.run(
                        task, entry, sources, new GradingJob.Replay(null, false), kit.grader());
        RecordedSchedule schedule = replayed.schedule();
        if (schedule == null || schedule.steps().isEmpty()) {
            throw new UserException(
                    ExitCode.NOTHING_TO_GRADE,
                    "the check '"
                            + entry.id()
                            + "' could not be run on '"
                            + answer
                            + "': it "
                            + replayed.verdict().reason().words());
        }
        String name = answer.replaceFirst("[/\\\\]+$", "").replaceFirst(".*[/\\\\]", "");
        LecturePart part = LecturePart.of(name, replayed, schedule);
        if (part.lanes().isEmpty()) {
            throw new UserException(
                    ExitCode.NOTHING_TO_GRADE,
                    "'"
                            + answer
                            + "' does not wait in the check '"
                            + entry.id()
                            + "', so there is nothing to show: name another check with --check");
        }
        return part;
    }

    private List<TaskSources> sources(CheckOfBoard lookup, CourseTask task) {
        return answers.stream()
                .map(answer ->
                        Files.exists(Path.of(answer))
                                ? lookup.answer(task, Path.of(answer))
                                : known(lookup.course(), task, answer))
                .toList();
    }

    private TaskSources known(Course course, CourseTask task, String name) {
        List<KnownAnswer> known = new KnownAnswers(course).to(task.entry().id());
        return known.stream()
                .filter(answer -> answer.name().equals(name))
                .findFirst()
                .map(KnownAnswer::sources)
                .orElseThrow(() ->
                        new ParameterException(
                                spec.commandLine(),
                                "expected a folder or an answer to "
                                        + task.entry().id()
                                        + ", found '"
                                        + name
                                        + "'; its answers are "
                                        + known.stream()
                                                .map(KnownAnswer::name)
                                                .collect(Collectors.joining(", "))));
    }
}
