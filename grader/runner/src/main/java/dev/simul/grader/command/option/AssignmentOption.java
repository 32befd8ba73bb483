package dev.simul.grader.command.option;

import dev.simul.checks.manifest.AssignmentEntry;
import dev.simul.grader.course.Course;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The option {@code --assignment}. */
@SuppressWarnings("NullAway.Init") // picocli fills the fields
public final class AssignmentOption {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Option(
            names = "--assignment",
            paramLabel = "ID",
            description = "Use only the tasks of this assignment, such as week-1.")
    private @Nullable String id;

    /**
     * Requires that a command line does not name both an assignment and tasks.
     *
     * @param tasks the values of the option {@code --task}
     * @throws ParameterException if both options were given
     */
    public void requireWithoutTasks(List<String> tasks) {
        if (id != null && !tasks.isEmpty()) {
            throw new ParameterException(
                    command.commandLine(),
                    "expected --task or --assignment, found both: leave out one of them");
        }
    }

    /**
     * Finds the assignment in the course.
     *
     * @param course the course
     * @return the assignment, or empty if the option was not given
     * @throws ParameterException if the course has no such assignment
     */
    public Optional<AssignmentEntry> of(Course course) {
        if (id == null) {
            return Optional.empty();
        }
        Optional<AssignmentEntry> found = course.manifest().assignment(id);
        if (found.isEmpty()) {
            List<AssignmentEntry> known = course.manifest().assignments();
            throw new ParameterException(
                    command.commandLine(),
                    known.isEmpty()
                            ? "expected a course with assignments for --assignment, found none in"
                                    + " checks.yml"
                            : "expected --assignment to be one of "
                                    + known.stream()
                                            .map(AssignmentEntry::id)
                                            .collect(Collectors.joining(", "))
                                    + ", found '"
                                    + id
                                    + "'");
        }
        return found;
    }
}
