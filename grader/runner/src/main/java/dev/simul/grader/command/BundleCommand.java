package dev.simul.grader.command;

import dev.simul.grader.bundle.BundleException;
import dev.simul.grader.bundle.BundleKey;
import dev.simul.grader.bundle.CourseBundle;
import dev.simul.grader.command.kit.ExitCode;
import dev.simul.grader.command.kit.GraderKit;
import dev.simul.grader.command.kit.Terminal;
import dev.simul.grader.command.kit.UserException;
import dev.simul.grader.command.kit.Version;
import dev.simul.grader.command.kit.WriteFailure;
import dev.simul.grader.command.option.CourseOption;
import dev.simul.grader.course.Course;
import dev.simul.grader.grading.GraderPool;
import dev.simul.grader.report.WholeFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes a course as one encrypted file. */
@Command(
        name = "bundle",
        description = {
            "Writes the compiled checks and the manifest as one encrypted file for CI.",
            "'grade --bundle' and 'grade-class --bundle' open it with the same key, in memory. It"
                    + " contains no sources of checks."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:written",
            "2:the command line is invalid, or the file cannot be written",
            "3:the course, the key or the kit is broken, so nothing can be written"
        })
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class BundleCommand implements Callable<Integer> {
    private static final int KIB = 1024;

    private final GraderKit kit;

    @Spec private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "The file to write, such as course.bundle.")
    private Path file;

    @Option(
            names = "--key-file",
            paramLabel = "FILE",
            description = {
                "A file with a key of 64 hexadecimal digits, as 'openssl rand -hex 32' prints it.",
                "Default: the key in the environment variable SIMUL_BUNDLE_KEY."
            })
    private @Nullable Path keyFile;

    @Mixin private CourseOption courseOption = new CourseOption();

    BundleCommand(GraderKit kit) {
        this.kit = kit;
    }

    @Override
    public Integer call() {
        BundleKey key = key();
        Course read = courseOption.read(kit);
        byte[] bundle;
        try (GraderPool pool = kit.single()) {
            bundle = CourseBundle.write(courseOption.compiled(read, kit, pool), key);
        }
        try {
            WholeFile.write(file, bundle);
        } catch (IOException failure) {
            throw new UserException(
                    ExitCode.USAGE, "cannot write '" + file + "': " + WriteFailure.reason(failure));
        }
        PrintWriter out = spec.commandLine().getOut();
        out.println(
                file
                        + ": written, "
                        + read.tasks().size()
                        + " tasks in "
                        + (bundle.length + KIB - 1) / KIB
                        + " KiB");
        Terminal.requireWritten(out);
        return ExitCode.WRITTEN;
    }

    private BundleKey key() {
        try {
            return BundleKey.read(keyFile, System.getenv(BundleKey.VARIABLE));
        } catch (BundleException refused) {
            throw new UserException(ExitCode.BROKEN, String.valueOf(refused.getMessage()));
        }
    }
}
