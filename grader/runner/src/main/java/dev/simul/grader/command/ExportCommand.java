package dev.simul.grader.command;

import dev.simul.checks.manifest.AssignmentEntry;
import dev.simul.grader.bundle.BundleException;
import dev.simul.grader.bundle.BundleKey;
import dev.simul.grader.command.kit.ExitCode;
import dev.simul.grader.command.kit.GraderKit;
import dev.simul.grader.command.kit.Terminal;
import dev.simul.grader.command.kit.UserException;
import dev.simul.grader.command.kit.Version;
import dev.simul.grader.command.kit.WriteFailure;
import dev.simul.grader.command.option.AssignmentOption;
import dev.simul.grader.command.option.CourseOption;
import dev.simul.grader.command.option.ExportTargetName;
import dev.simul.grader.course.Course;
import dev.simul.grader.export.Export;
import dev.simul.grader.export.ExportMaker;
import dev.simul.grader.export.ExportTarget;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes a grader that other systems run. */
@Command(
        name = "export",
        description = {
            "Writes a grader that another system, such as Gradescope, runs.",
            "It is complete: it needs neither the sources of the kit nor Maven. It contains the"
                    + " hidden checks, so keep it private."
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
final class ExportCommand implements Callable<Integer> {
    private final GraderKit kit;

    @Spec private CommandSpec spec;

    @Parameters(
            index = "0",
            paramLabel = "SYSTEM",
            converter = ExportTargetName.class,
            description = "The system: gradescope, prairielearn, github, gitlab or docker.")
    private ExportTarget target;

    @Parameters(
            index = "1",
            paramLabel = "DIR",
            description = "The folder to write, which must be new or empty.")
    private Path folder;

    @Option(
            names = "--key-file",
            paramLabel = "FILE",
            description = {
                "Encrypt the course in the export with the key in this file; see 'simul bundle'. Only"
                        + " for github, gitlab and docker.",
                "Default: the export contains the course as files."
            })
    private @Nullable Path keyFile;

    @Mixin private CourseOption courseOption = new CourseOption();

    @Mixin private AssignmentOption assignmentOption = new AssignmentOption();

    ExportCommand(GraderKit kit) {
        this.kit = kit;
    }

    @Override
    public Integer call() {
        @Nullable BundleKey key = keyFile == null ? null : key(keyFile);
        Course read = courseOption.read(kit);
        @Nullable AssignmentEntry assignment = assignmentOption.of(read).orElse(null);
        Course course = courseOption.compiled(read, kit);
        Export export =
                new ExportMaker(kit.home(), kit.classPath(), course, assignment).make(target, key);
        try {
            export.write(folder);
        } catch (IOException failure) {
            throw new UserException(
                    ExitCode.USAGE,
                    "cannot write the export to '" + folder + "': " + WriteFailure.reason(failure));
        }
        PrintWriter out = spec.commandLine().getOut();
        out.println("simul: wrote a grader for " + target + " to " + folder);
        out.println(
                key == null
                        ? "It contains the hidden checks: keep it private. README.md says what to do"
                                + " next."
                        : "It contains the hidden checks, encrypted. README.md says how to pass on the"
                                + " key.");
        Terminal.requireWritten(out);
        return ExitCode.WRITTEN;
    }

    private BundleKey key(Path file) {
        if (!target.acceptsKey()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "expected --key-file with github, gitlab or docker, found '" + target + "'");
        }
        try {
            return BundleKey.read(file, null);
        } catch (BundleException refused) {
            throw new UserException(ExitCode.BROKEN, String.valueOf(refused.getMessage()));
        }
    }
}
