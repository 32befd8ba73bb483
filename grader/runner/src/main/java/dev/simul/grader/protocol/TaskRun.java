package dev.simul.grader.protocol;

import dev.simul.grader.course.CheckCall;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A request to run the checks of one task on one submission.
 *
 * @param files the student's class files and resources, the given class files, and the class files
 *     of the checks, all by path
 * @param checks the checks, in the order in which they are to run
 * @param parameters configuration parameters for JUnit, by name
 */
public record TaskRun(
        Map<String, byte[]> files, List<CheckCall> checks, Map<String, String> parameters) {

    /** Copies the collections. */
    public TaskRun {
        files = new LinkedHashMap<>(files);
        checks = List.copyOf(checks);
        parameters = Map.copyOf(parameters);
    }

    public TaskRun only(List<CheckCall> some) {
        return new TaskRun(files, some, parameters);
    }
}
