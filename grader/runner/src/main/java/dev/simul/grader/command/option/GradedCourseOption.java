package dev.simul.grader.command.option;

import dev.simul.grader.bundle.BundleException;
import dev.simul.grader.bundle.BundleKey;
import dev.simul.grader.bundle.CourseBundle;
import dev.simul.grader.command.kit.ExitCode;
import dev.simul.grader.command.kit.GraderKit;
import dev.simul.grader.command.kit.UserException;
import dev.simul.grader.course.Course;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The course to grade against: that of the kit, one in another folder, or a bundle. */
@SuppressWarnings("NullAway.Init") // picocli fills the fields
public final class GradedCourseOption {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Mixin private CourseOption folder = new CourseOption();

    @Option(
            names = "--bundle",
            paramLabel = "FILE",
            description = "A course that 'simul bundle' has written, instead of a folder.")
    private @Nullable Path bundle;

    @Option(
            names = "--key-file",
            paramLabel = "FILE",
            description =
                    "The file with the key of the bundle. Default: the key in the environment"
                            + " variable SIMUL_BUNDLE_KEY.")
    private @Nullable Path keyFile;

    /**
     * Checks that the options fit together, so that a command can fail before it does any work.
     *
     * @throws ParameterException if a folder and a bundle are named, or a key without a bundle
     */
    public void validate() {
        folder.validate();
        if (bundle != null && command.findOption("--course").getValue() != null) {
            throw new ParameterException(
                    command.commandLine(), "expected --course or --bundle, found both");
        }
        if (bundle == null && keyFile != null) {
            throw new ParameterException(
                    command.commandLine(),
                    "expected --bundle with --key-file, found --key-file alone");
        }
    }

    /**
     * Reads the course.
     *
     * @param kit the kit
     * @return the course; see {@link CourseOption#read}
     * @throws UserException if the bundle or its key cannot be used
     */
    public Course read(GraderKit kit) {
        if (bundle == null) {
            return folder.read(kit);
        }
        validate();
        try {
            return CourseBundle.open(
                    bundle, BundleKey.read(keyFile, System.getenv(BundleKey.VARIABLE)));
        } catch (BundleException refused) {
            throw new UserException(
                    ExitCode.BROKEN, "the bundle '" + bundle + "': " + refused.getMessage());
        }
    }

    /**
     * Compiles the stubs and checks of the course, unless they are compiled already.
     *
     * @param course the course that was read
     * @param kit the kit, whose grader compiles
     * @return the course with its classes
     */
    public Course compiled(Course course, GraderKit kit) {
        return bundle == null ? folder.compiled(course, kit) : course;
    }
}
