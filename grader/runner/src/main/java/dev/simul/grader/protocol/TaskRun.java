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
 * @param untilFailure whether the checks after the first one that does not pass are left out; if
 *     so, the checks run exactly in their order
 */
public record TaskRun(
        Map<String, byte[]> files,
        List<CheckCall> checks,
        Map<String, String> parameters,
        boolean untilFailure) {

    /** Copies the collections. */
    public TaskRun {
        files = new LinkedHashMap<>(files);
        checks = List.copyOf(checks);
        parameters = Map.copyOf(parameters);
    }

    /**
     * Creates a request to run all checks.
     *
     * @param files the files that the checks need, by path
     * @param checks the checks
     * @param parameters configuration parameters for JUnit, by name
     */
    public TaskRun(
            Map<String, byte[]> files, List<CheckCall> checks, Map<String, String> parameters) {
        this(files, checks, parameters, false);
    }

    public TaskRun only(List<CheckCall> some) {
        return new TaskRun(files, some, parameters, untilFailure);
    }

    /**
     * Returns a request that ends when a check does not pass.
     *
     * @param inOrder the checks, in the order in which they are to run
     * @return a copy
     */
    public TaskRun untilFailure(List<CheckCall> inOrder) {
        return new TaskRun(files, inOrder, parameters, true);
    }
}
