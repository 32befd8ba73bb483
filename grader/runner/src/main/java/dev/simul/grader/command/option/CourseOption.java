package dev.simul.grader.command.option;

import dev.simul.grader.command.kit.GraderKit;
import dev.simul.grader.course.Course;
import dev.simul.grader.grading.GraderPool;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The option {@code --course}. */
@SuppressWarnings("NullAway.Init") // picocli fills the fields
public final class CourseOption {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Option(
            names = "--course",
            paramLabel = "DIR",
            description = {
                "The folder of the course, which contains checks.yml, tasks and solutions.",
                "Default: the course of this kit."
            })
    private @Nullable Path folder;

    /**
     * Checks that the folder exists, so that a command can fail before it does any work.
     *
     * @throws ParameterException if there is no such folder
     */
    public void validate() {
        if (folder != null && (folder.toString().isEmpty() || !Files.isDirectory(folder))) {
            throw new ParameterException(
                    command.commandLine(),
                    "expected the folder of a course for --course, found "
                            + (folder.toString().isEmpty()
                                    ? "an empty name"
                                    : Files.exists(folder) ? "a file" : "no such folder")
                            + ": '"
                            + folder
                            + "'");
        }
    }

    /**
     * Returns the folder of the course.
     *
     * @param kit the kit
     * @return the folder
     */
    public Path home(GraderKit kit) {
        validate();
        return folder == null ? kit.home() : folder.toAbsolutePath().normalize();
    }

    /**
     * Reads the course. The stubs and checks are not compiled yet, unless the course is that of the
     * kit, which Maven has built.
     *
     * @param kit the kit
     * @return the course
     * @throws dev.simul.grader.course.BrokenCourseException if the course has errors
     */
    public Course read(GraderKit kit) {
        validate();
        return folder == null || isSame(folder, kit.home())
                ? Course.read(kit.home())
                : Course.readSources(folder.toAbsolutePath().normalize());
    }

    /**
     * Compiles the stubs and checks of the course, unless it is the course of the kit.
     *
     * @param course the course, as read from its folder
     * @param kit the kit
     * @param pool the pool that compiles the stubs and checks
     * @return the course with its classes
     * @throws dev.simul.grader.course.BrokenCourseException if the course has errors
     */
    public Course compiled(Course course, GraderKit kit, GraderPool pool) {
        return isSame(course.home(), kit.home()) ? course : pool.compile(course);
    }

    /**
     * Compiles the stubs and checks of the course, unless it is the course of the kit.
     *
     * @param course the course that was read
     * @param kit the kit, whose grader compiles
     * @return the course with its classes
     * @throws dev.simul.grader.course.BrokenCourseException if the course has errors
     */
    public Course compiled(Course course, GraderKit kit) {
        return isSame(course.home(), kit.home()) ? course : kit.grader().compile(course);
    }

    private static boolean isSame(Path left, Path right) {
        try {
            return Files.isSameFile(left, right);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
