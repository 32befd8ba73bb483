package dev.simul.grader.command;

import dev.simul.checks.chart.Glyphs;
import dev.simul.checks.manifest.CheckEntry;
import dev.simul.checks.manifest.TaskEntry;
import dev.simul.checks.text.Palette;
import dev.simul.checks.text.PlainText;
import dev.simul.checks.text.TextWidth;
import dev.simul.grader.child.ChildStartException;
import dev.simul.grader.course.BrokenCourseException;
import dev.simul.grader.course.Course;
import dev.simul.grader.grading.GradingJob;
import dev.simul.grader.loop.board.BoardRunner;
import dev.simul.grader.replay.PerfettoTrace;
import dev.simul.grader.replay.ReplayPage;
import dev.simul.grader.replay.ReplayText;
import dev.simul.grader.replay.Replayed;
import dev.simul.grader.replay.jvm.JvmTestSearch;
import dev.simul.grader.replay.jvm.NotForcedException;
import dev.simul.grader.report.WholeFile;
import dev.simul.grader.verdict.TaskProblem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The main class of {@code simul replay} in a handout. Uses no other command, because a handout
 * does not contain them. The student's command has read the command line.
 */
public final class ReplayProgram {
    private static final int REPLAYED = 0;
    private static final int NOT_REPLAYED = 1;
    private static final int USAGE = 2;
    private static final int BROKEN = 3;
    private static final int NO_ANSWER = 4;

    /** The number of arguments: the folder, the agent and those of {@link Request}. */
    private static final int ARGUMENTS = 8;

    /** What to replay, and the files to write; null for none. */
    private record Request(
            String board,
            String check,
            @Nullable Long seed,
            @Nullable Path page,
            @Nullable Path trace,
            @Nullable Path junit) {
        static Request of(String[] args) {
            return new Request(
                    args[2],
                    args[3],
                    args[4].isEmpty() ? null : Long.valueOf(args[4]),
                    path(args[5]),
                    path(args[6]),
                    path(args[7]));
        }

        private static @Nullable Path path(String text) {
            return text.isEmpty() ? null : Path.of(text);
        }
    }

    private ReplayProgram() {}

    /**
     * Shows the schedule on which a check fails, and then ends the JVM.
     *
     * @param args the folder of the handout, the jar of the simulation, the id of the board, the
     *     check, and the seed and the files to write: the page, the trace and the test; each of the
     *     last four may be empty
     */
    public static void main(String[] args) {
        if (args.length != ARGUMENTS) {
            throw new IllegalArgumentException("expected " + ARGUMENTS + " arguments");
        }
        System.exit(run(Path.of(args[0]), Path.of(args[1]), Request.of(args)));
    }

    private static int run(Path home, Path agent, Request request) {
        try {
            Course course = Course.readForStudent(home);
            TaskEntry task = course.task(request.board()).entry();
            Optional<CheckEntry> check = task.check(request.check().replace('_', '-'));
            if (check.isEmpty()) {
                return fail(USAGE, unknown(task, request.check()));
            }
            try (BoardRunner runner = new BoardRunner(course, LoopProgram.pool(agent))) {
                return replay(
                        request,
                        schedule -> runner.replay(task.id(), check.orElseThrow(), schedule));
            }
        } catch (BrokenCourseException | ChildStartException failure) {
            return fail(BROKEN, String.valueOf(failure.getMessage()));
        }
    }

    private static int replay(Request request, Function<GradingJob.Replay, Replayed> run) {
        Replayed replayed = run.apply(new GradingJob.Replay(request.seed(), false));
        TaskProblem problem = replayed.problem();
        if (problem != null) {
            String what = "the answer to " + request.board() + " " + problem.reason().words();
            return fail(NO_ANSWER, what + ": " + String.join("\n", problem.messages()));
        }
        Map<String, String> environment = System.getenv();
        new ReplayText(
                        replayed,
                        Palette.of(environment, Palette.isTerminal()),
                        Glyphs.ofPlatform(),
                        TextWidth.of(environment))
                .lines()
                .forEach(System.out::println);
        try {
            if (request.page() != null) {
                write(request.page(), new ReplayPage(replayed).write());
            }
            if (request.trace() != null && replayed.shown() != null) {
                write(request.trace(), PerfettoTrace.of(replayed.shown()));
            }
            if (request.junit() != null) {
                write(request.junit(), new JvmTestSearch(run).test(replayed, request.seed()));
            }
        } catch (NotForcedException reason) {
            return fail(
                    NOT_REPLAYED,
                    "no test without the kit can force this failure: " + reason.getMessage());
        } catch (UncheckedIOException failure) {
            return fail(USAGE, String.valueOf(failure.getMessage()));
        }
        return replayed.isFailure() ? REPLAYED : NOT_REPLAYED;
    }

    private static void write(Path file, String text) {
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            WholeFile.write(file, text);
        } catch (IOException failure) {
            throw new UncheckedIOException(
                    "cannot write '" + file + "': choose another file, or check its folder",
                    failure);
        }
    }

    private static String unknown(TaskEntry task, String check) {
        return "expected an open check of "
                + task.id()
                + ", found '"
                + check
                + "'; its open checks are "
                + task.checks().stream().map(CheckEntry::id).collect(Collectors.joining(", "));
    }

    private static int fail(int exitCode, String message) {
        message.lines()
                .map(PlainText::logLine)
                .forEach(line -> System.err.println("simul: " + line));
        return exitCode;
    }
}
