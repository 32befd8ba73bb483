package dev.simul.grader.protocol;

import dev.simul.grader.course.CheckCall;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What to run: the checks of one task, on one submission.
 *
 * @param files class files and resources by path: the student's, the given ones and the checks'
 * @param checks the checks, in the order to run them
 * @param parameters what JUnit is told besides: its configuration parameters by name
 */
public record TaskRun(
        Map<String, byte[]> files, List<CheckCall> checks, Map<String, String> parameters) {

    /** Takes copies. */
    public TaskRun {
        files = new LinkedHashMap<>(files);
        checks = List.copyOf(checks);
        parameters = Map.copyOf(parameters);
    }

    public TaskRun only(List<CheckCall> some) {
        return new TaskRun(files, some, parameters);
    }
}
