package dev.simul.grader.command;

import dev.simul.grader.command.kit.ExitCode;
import dev.simul.grader.command.kit.GraderKit;
import dev.simul.grader.command.kit.Version;
import dev.simul.grader.command.option.CourseOption;
import dev.simul.grader.command.option.TaskParameters;
import dev.simul.grader.course.Course;
import dev.simul.grader.course.CourseTask;
import dev.simul.grader.grading.GraderPool;
import dev.simul.grader.proof.picture.Drawing;
import dev.simul.grader.proof.picture.Examples;
import dev.simul.grader.proof.result.Problem;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Redraws the pictures of the tasks' examples. */
@Command(
        name = "timelines",
        description = {
            "Draws the timelines of the tasks' examples again.",
            "Runs each task's example on the reference, and draws a timeline in"
                    + " tasks/<id>/timeline.svg that shows which threads waited and when.",
            "Also records in tasks/<id>/naive.txt the timeline of the rejected answer that is marked"
                    + " with '// naive: <check>'. A student sees it when the board is solved."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:all timelines are drawn",
            "1:an example is missing or fails; the timelines of the other examples are drawn",
            "2:the command line is invalid",
            "3:the course or the kit is broken, so nothing can be drawn"
        })
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class TimelinesCommand implements Callable<Integer> {
    private final GraderKit kit;

    @Spec private CommandSpec spec;

    @Mixin private TaskParameters tasks = new TaskParameters();

    @Mixin private CourseOption courseOption = new CourseOption();

    TimelinesCommand(GraderKit kit) {
        this.kit = kit;
    }

    @Override
    public Integer call() {
        Course read = courseOption.read(kit);
        List<CourseTask> chosen = tasks.of(read);
        try (GraderPool pool = kit.pool()) {
            Course course = courseOption.compiled(read, kit, pool);
            Examples examples = new Examples(course, pool);
            List<PendingDrawing> pending =
                    course.tasks(chosen).stream()
                            .map(task -> new PendingDrawing(task, examples.draw(task)))
                            .toList();
            long missing = pending.stream().filter(task -> !write(task)).count();
            return missing == 0 ? ExitCode.DRAWN : ExitCode.NOT_DRAWN;
        }
    }

    private record PendingDrawing(CourseTask task, CompletableFuture<Drawing> drawing) {}

    private boolean write(PendingDrawing pending) {
        PrintWriter out = spec.commandLine().getOut();
        Drawing drawing = pending.drawing().join();
        drawing.problems().stream().map(Problem::sentence).forEach(out::println);
        drawing.problems().stream()
                .flatMap(problem -> problem.evidence().stream())
                .forEach(line -> out.println("  " + line));
        if (drawing.svg().isEmpty()) {
            return false;
        }
        boolean isNew = !pending.task().picture().equals(drawing.svg());
        out.println(
                "tasks/"
                        + pending.task().entry().id()
                        + "/"
                        + CourseTask.PICTURE
                        + (isNew ? ": drawn" : ": unchanged"));
        try {
            Path folder = pending.task().folder();
            Files.writeString(folder.resolve(CourseTask.PICTURE), drawing.svg());
            Path naive = folder.resolve(CourseTask.NAIVE_PICTURE);
            if (drawing.naive().isEmpty()) {
                Files.deleteIfExists(naive);
            } else {
                Files.writeString(naive, drawing.naive());
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return true;
    }
}
