package dev.simul.grader.command.option;

import dev.simul.grader.course.Course;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Checks the ids of tasks on a command line. */
public final class KnownTasks {
    private KnownTasks() {}

    /**
     * Requires that the course has all the given tasks.
     *
     * @param ids the ids of the tasks
     * @param parameter the name of the option or parameter that contains the ids
     * @param course the course
     * @param command the command whose help an error message refers to
     * @throws ParameterException if the course does not have one of the tasks
     */
    public static void require(
            List<String> ids, String parameter, Course course, CommandLine command) {
        List<String> known = course.tasks().stream().map(task -> task.entry().id()).toList();
        for (String id : ids) {
            if (!known.contains(id)) {
                throw new ParameterException(
                        command,
                        "expected "
                                + parameter
                                + " to be one of "
                                + String.join(", ", known)
                                + ", found '"
                                + id
                                + "'");
            }
        }
    }
}
