package dev.simul.grader.command.option;

import dev.simul.grader.course.Course;
import dev.simul.grader.course.CourseTask;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * The tasks that a command processes: the named ones, or all tasks of the course if none are named.
 */
@SuppressWarnings("NullAway.Init") // picocli fills the fields
public final class TaskParameters {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Parameters(
            paramLabel = "TASK",
            arity = "0..*",
            description =
                    "The number or id of a task, such as 01 or 01-wait-n. Default: all tasks of the"
                            + " course.")
    private List<String> names = List.of();

    /**
     * Returns the tasks.
     *
     * @param course the course
     * @return the named tasks in course order, or all tasks if none are named
     * @throws ParameterException if the course does not have one of the tasks
     */
    public List<CourseTask> of(Course course) {
        List<String> ids = KnownTasks.ids(names, "TASK", course, command.commandLine());
        return course.tasks().stream()
                .filter(task -> ids.isEmpty() || ids.contains(task.entry().id()))
                .toList();
    }
}
