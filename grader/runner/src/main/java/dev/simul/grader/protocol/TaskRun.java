package dev.simul.grader.protocol;

import dev.simul.grader.course.CheckCall;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A request to run the checks of one task on one submission.
 *
 * @param answerFiles the student's class files and resources, and the given class files, by path
 * @param checkFiles the class files of the checks, by path; a file of an answer never replaces one
 *     of them
 * @param checks the checks, in the order in which they are to run
 * @param parameters configuration parameters for JUnit, by name
 * @param untilFailure whether the checks after the first one that does not pass are left out; if
 *     so, the checks run exactly in their order
 */
public record TaskRun(
        Map<String, byte[]> answerFiles,
        Map<String, byte[]> checkFiles,
        List<CheckCall> checks,
        Map<String, String> parameters,
        boolean untilFailure) {

    /** Copies the collections. */
    public TaskRun {
        answerFiles = new LinkedHashMap<>(answerFiles);
        checkFiles = new LinkedHashMap<>(checkFiles);
        checks = List.copyOf(checks);
        parameters = Map.copyOf(parameters);
    }

    /**
     * Creates a request to run all checks.
     *
     * @param answerFiles the files of the answer, by path
     * @param checkFiles the class files of the checks, by path
     * @param checks the checks
     * @param parameters configuration parameters for JUnit, by name
     */
    public TaskRun(
            Map<String, byte[]> answerFiles,
            Map<String, byte[]> checkFiles,
            List<CheckCall> checks,
            Map<String, String> parameters) {
        this(answerFiles, checkFiles, checks, parameters, false);
    }

    /**
     * Returns a request that runs only some checks.
     *
     * @param some the checks
     * @return a copy
     */
    public TaskRun only(List<CheckCall> some) {
        return new TaskRun(answerFiles, checkFiles, some, parameters, untilFailure);
    }

    /**
     * Returns a request without some of the class files of checks.
     *
     * @param paths the paths of the class files that the child does not get
     * @return a copy
     */
    public TaskRun without(Set<String> paths) {
        Map<String, byte[]> left = new LinkedHashMap<>(checkFiles);
        left.keySet().removeAll(paths);
        return new TaskRun(answerFiles, left, checks, parameters, untilFailure);
    }

    /**
     * Returns a request that ends when a check does not pass.
     *
     * @param inOrder the checks, in the order in which they are to run
     * @return a copy
     */
    public TaskRun untilFailure(List<CheckCall> inOrder) {
        return new TaskRun(answerFiles, checkFiles, inOrder, parameters, true);
    }
}
