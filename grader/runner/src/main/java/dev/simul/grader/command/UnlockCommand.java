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
import dev.simul.grader.handout.UnlockMaker;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes the file that unlocks remedies and answers. */
@Command(
        name = "unlock",
        description = {
            "Writes the file that unlocks remedies and answers in a handout.",
            "Publish the file when students may read the remedies and answers. Students apply it"
                    + " with './simul unlock FILE'."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:written",
            "2:the command line is invalid, or the file cannot be written",
            "3:the course or the kit is broken, so nothing can be written"
        })
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class UnlockCommand implements Callable<Integer> {
    private final GraderKit kit;

    @Spec private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "The file to write, such as week-1.unlock.")
    private Path file;

    @Mixin private CourseOption courseOption = new CourseOption();

    @Mixin private AssignmentOption assignmentOption = new AssignmentOption();

    UnlockCommand(GraderKit kit) {
        this.kit = kit;
    }

    @Override
    public Integer call() {
        if (file.toString().isEmpty() || Files.isDirectory(file)) {
            throw new ParameterException(
                    spec.commandLine(), "expected a file to write, found '" + file + "'");
        }
        Course course = courseOption.read(kit);
        @Nullable AssignmentEntry assignment = assignmentOption.of(course).orElse(null);
        byte[] content = new UnlockMaker(course, assignment).make();
        try {
            Files.write(file, content);
        } catch (IOException failure) {
            throw new UserException(
                    ExitCode.USAGE, "cannot write '" + file + "': " + WriteFailure.reason(failure));
        }
        PrintWriter out = spec.commandLine().getOut();
        out.println("simul: wrote " + file);
        Terminal.requireWritten(out);
        return ExitCode.WRITTEN;
    }
}
