package dev.simul.grader.command.option;

import dev.simul.grader.command.kit.ExitCode;
import dev.simul.grader.command.kit.UserException;
import dev.simul.grader.command.kit.WriteFailure;
import dev.simul.grader.course.Course;
import dev.simul.grader.course.CourseSalt;
import dev.simul.grader.course.CourseTask;
import dev.simul.grader.salt.SaltException;
import dev.simul.grader.salt.SaltFile;
import dev.simul.grader.salt.VerifiedTasks;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The option {@code --salt-file}. */
@SuppressWarnings("NullAway.Init") // picocli fills the fields
public final class SaltOption {
    private static final int MOST_NAMED = 4;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Option(
            names = "--salt-file",
            paramLabel = "FILE",
            description = {
                "A file with a secret of at least 16 bytes, which varies the numbers of the hidden"
                        + " checks. Nobody but you should be able to read it.",
                "'verify' proves the course with it, and 'grade' and 'grade-class' refuse a salt"
                        + " with which the course is not proven. Default: the usual numbers."
            })
    private @Nullable Path file;

    private @Nullable SaltFile read;

    /**
     * Reads the salt. Prints a warning if other users may read the file.
     *
     * @param course the course, whose tasks must not contain the file
     * @return the salt, or null if the option was not given
     * @throws ParameterException if the file cannot be used as a salt
     */
    public @Nullable CourseSalt read(Course course) {
        if (file == null) {
            return null;
        }
        try {
            SaltFile salt = SaltFile.read(file);
            if (file.toAbsolutePath().normalize().startsWith(course.home().resolve("tasks"))) {
                throw new ParameterException(
                        command.commandLine(),
                        "expected a salt outside the tasks, which students receive, found '"
                                + file
                                + "': move it");
            }
            if (salt.isReadableByOthers()) {
                command.commandLine()
                        .getErr()
                        .println(
                                "simul: other users of this machine can read the salt in '"
                                        + file
                                        + "': run 'chmod 600' on it");
            }
            read = salt;
            return salt.salt();
        } catch (SaltException refused) {
            throw new ParameterException(
                    command.commandLine(), String.valueOf(refused.getMessage()));
        }
    }

    /**
     * Returns the course with the salt for grading.
     *
     * @param course the course
     * @param graded the ids of the tasks to grade; if empty, all tasks are graded
     * @return the course, unchanged if the option was not given
     * @throws ParameterException if the file cannot be used as a salt
     * @throws UserException if a task to grade is not proven with the salt
     */
    public Course verified(Course course, List<String> graded) {
        CourseSalt salt = read(course);
        if (salt == null || read == null) {
            return course;
        }
        VerifiedTasks verified = VerifiedTasks.of(read);
        List<CourseTask> tasks =
                course.tasks().stream()
                        .filter(task -> graded.isEmpty() || graded.contains(task.entry().id()))
                        .toList();
        List<String> missing = verified.missing(tasks);
        if (!missing.isEmpty()) {
            throw new UserException(
                    ExitCode.BROKEN, refusal(verified, missing, missing.size() == tasks.size()));
        }
        return course.withSalt(salt);
    }

    private String refusal(VerifiedTasks verified, List<String> missing, boolean isAll) {
        String names = missing.size() > MOST_NAMED || isAll ? "" : " " + String.join(" ", missing);
        String reason =
                missing.stream().anyMatch(verified::knows)
                        ? "' was verified for other checks than those of "
                        : "' is not verified for ";
        return "the salt in '"
                + file
                + reason
                + (names.isEmpty() ? "this course" : String.join(" and ", missing))
                + ", so nothing was graded: run 'grader/simul verify --salt-file "
                + file
                + names
                + "'"
                + (command.findOption("--course").getValue() == null
                        ? ""
                        : ", with the same --course");
    }

    /**
     * Records that tasks are proven with the salt, if the option was given.
     *
     * @param proven the tasks
     * @return the file with the record, or null if the option was not given
     * @throws UserException if the record cannot be written
     */
    public @Nullable Path record(List<CourseTask> proven) {
        if (read == null) {
            return null;
        }
        Path record = VerifiedTasks.fileOf(read);
        try {
            VerifiedTasks.of(read).with(proven).write(record);
            return record;
        } catch (IOException failure) {
            throw new UserException(
                    ExitCode.USAGE,
                    "the course is proven with the salt, but this cannot be recorded in '"
                            + record
                            + "': "
                            + WriteFailure.reason(failure));
        }
    }
}
