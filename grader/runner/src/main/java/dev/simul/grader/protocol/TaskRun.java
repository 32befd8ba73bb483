package dev.simul.grader.protocol;

import dev.simul.grader.course.CheckCall;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The checks of one task, to run on one submission.
 *
 * @param files class files and resources by path: those of the student, the given ones and those of
 *     the checks
 * @param checks the checks, in the order to run them
 * @param parameters configuration parameters of JUnit, by name
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
