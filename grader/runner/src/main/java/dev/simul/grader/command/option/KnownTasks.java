package dev.simul.grader.command.option;

import dev.simul.grader.course.Course;
import dev.simul.grader.course.CourseTask;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Finds the tasks that a command line names, by their numbers or ids. */
public final class KnownTasks {
    private KnownTasks() {}

    /**
     * Finds a task.
     *
     * @param name the number of the task or its id, such as "1", "01" or "01-wait-n"
     * @param course the course
     * @return the task; empty if the course has no such task, or several with this number
     */
    static Optional<CourseTask> find(String name, Course course) {
        String start = (name.length() == 1 ? "0" + name : name) + "-";
        return course.tasks().stream()
                .filter(task -> task.entry().id().equals(name))
                .findFirst()
                .or(() -> {
                    List<CourseTask> found =
                            course.tasks().stream()
                                    .filter(task -> task.entry().id().startsWith(start))
                                    .toList();
                    return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
                });
    }

    /**
     * Returns the ids of tasks.
     *
     * @param names the numbers or ids of the tasks
     * @param parameter the name of the option or parameter that contains the names
     * @param course the course
     * @param command the command whose help an error message refers to
     * @return the ids, in the order of the names
     * @throws ParameterException if the course does not have one of the tasks
     */
    public static List<String> ids(
            List<String> names, String parameter, Course course, CommandLine command) {
        return names.stream().map(name -> id(name, parameter, course, command)).toList();
    }

    private static String id(String name, String parameter, Course course, CommandLine command) {
        return find(name, course)
                .orElseThrow(() ->
                        new ParameterException(
                                command,
                                "expected "
                                        + parameter
                                        + " to be one of "
                                        + course.tasks().stream()
                                                .map(task -> task.entry().id())
                                                .collect(Collectors.joining(", "))
                                        + ", found '"
                                        + name
                                        + "'"))
                .entry()
                .id();
    }
}
