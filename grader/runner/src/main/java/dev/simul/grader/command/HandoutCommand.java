package dev.simul.grader.command;

import dev.simul.checks.manifest.AssignmentEntry;
import dev.simul.grader.command.kit.ExitCode;
import dev.simul.grader.command.kit.GraderKit;
import dev.simul.grader.command.kit.Terminal;
import dev.simul.grader.command.kit.UserException;
import dev.simul.grader.command.kit.Version;
import dev.simul.grader.command.kit.WriteFailure;
import dev.simul.grader.command.option.AssignmentOption;
import dev.simul.grader.command.option.CourseOption;
import dev.simul.grader.course.Course;
import dev.simul.grader.handout.HandoutMaker;
import dev.simul.student.handout.Handout;
import dev.simul.student.handout.HandoutException;
import dev.simul.student.handout.HandoutFolder;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes what students receive. */
@Command(
        name = "handout",
        description = {
            "Writes the folder that students receive.",
            "The folder contains the tasks with their open checks, and everything that is needed to"
                    + " run the checks. It contains no hidden checks, remedies or known answers."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:written",
            "2:the command line is invalid, or the folder cannot be used or written",
            "3:the course or the kit is broken, so nothing can be written"
        })
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class HandoutCommand implements Callable<Integer> {
    private final GraderKit kit;

    @Spec private CommandSpec spec;

    @Parameters(
            paramLabel = "DIR",
            description = "The folder to write. Without --update, it must be new or empty.")
    private Path folder;

    @Option(
            names = "--update",
            description = {
                "Update a folder that contains an earlier version of the course.",
                "Files that a student wrote or changed there are kept."
            })
    private boolean isUpdate;

    @Mixin private CourseOption courseOption = new CourseOption();

    @Mixin private AssignmentOption assignmentOption = new AssignmentOption();

    HandoutCommand(GraderKit kit) {
        this.kit = kit;
    }

    @Override
    public Integer call() {
        Course course = courseOption.read(kit);
        @Nullable AssignmentEntry assignment = assignmentOption.of(course).orElse(null);
        Handout handout = new HandoutMaker(kit.home(), course, assignment).make();
        PrintWriter out = spec.commandLine().getOut();
        write(handout).forEach(note -> out.println("simul: " + note));
        int tasks = handout.index().tasks().size();
        out.println(
                "simul: "
                        + folder
                        + " has "
                        + (tasks == 1 ? "1 board" : tasks + " boards")
                        + (isUpdate ? " and is up to date" : " and is ready to give to students"));
        Terminal.requireWritten(out);
        return ExitCode.WRITTEN;
    }

    private List<String> write(Handout handout) {
        HandoutFolder target = new HandoutFolder(folder);
        try {
            if (isUpdate) {
                return target.update(handout);
            }
            target.write(handout);
            return List.of();
        } catch (HandoutException refused) {
            throw new UserException(ExitCode.USAGE, String.valueOf(refused.getMessage()));
        } catch (IOException failure) {
            throw new UserException(
                    ExitCode.USAGE,
                    "cannot write the handout to '"
                            + folder
                            + "': "
                            + WriteFailure.reason(failure)
                            + "; with --update, the next run completes it");
        }
    }
}
