package dev.simul.grader.protocol;

import dev.simul.checks.junit.TrialSettings;
import dev.simul.grader.course.CheckCall;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A request to run the checks of one task on one submission.
 *
 * @param answerFiles the student's class files and resources, and the given class files, by path
 * @param checkFiles the class files of the checks, by path; a file of an answer never replaces one
 *     of them
 * @param checks the checks, in the order in which they are to run
 * @param parameters configuration parameters for JUnit, by name
 * @param keys the keys that choose the numbers of checks, in hexadecimal, by the id of the check;
 *     only those of {@code checks}, and none without a salt
 * @param untilFailure whether the checks after the first one that does not pass are left out; if
 *     so, the checks run exactly in their order
 */
public record TaskRun(
        Map<String, byte[]> answerFiles,
        Map<String, byte[]> checkFiles,
        List<CheckCall> checks,
        Map<String, String> parameters,
        Map<String, String> keys,
        boolean untilFailure) {

    /** Copies the collections. */
    public TaskRun {
        answerFiles = new LinkedHashMap<>(answerFiles);
        checkFiles = new LinkedHashMap<>(checkFiles);
        checks = List.copyOf(checks);
        parameters = Map.copyOf(parameters);
        Map<String, String> needed = new HashMap<>(keys);
        needed.keySet().retainAll(checks.stream().map(CheckCall::id).collect(Collectors.toSet()));
        keys = Map.copyOf(needed);
    }

    /**
     * Creates a request to run all checks with their usual numbers.
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
        this(answerFiles, checkFiles, checks, parameters, Map.of(), false);
    }

    /**
     * Returns a request that also has keys.
     *
     * @param others the keys, by the id of the check
     * @return a copy
     */
    public TaskRun withKeys(Map<String, String> others) {
        return new TaskRun(answerFiles, checkFiles, checks, parameters, others, untilFailure);
    }

    /**
     * Returns the parameters, to which a parameter is added for the key of each check.
     *
     * @return configuration parameters for JUnit, by name
     */
    public Map<String, String> parametersWithKeys() {
        Map<String, String> all = new HashMap<>(parameters);
        for (CheckCall check : checks) {
            if (keys.containsKey(check.id())) {
                all.put(TrialSettings.KEY + check.methodName(), keys.get(check.id()));
            }
        }
        return all;
    }

    /**
     * Returns a request that runs only some checks.
     *
     * @param some the checks
     * @return a copy, without the keys of the other checks
     */
    public TaskRun only(List<CheckCall> some) {
        return new TaskRun(answerFiles, checkFiles, some, parameters, keys, untilFailure);
    }

    /**
     * Returns a request that runs only one check.
     *
     * @param checkId the id of the check
     * @return a copy, without the keys of the other checks
     */
    public TaskRun only(String checkId) {
        return only(checks.stream().filter(check -> check.id().equals(checkId)).toList());
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
        return new TaskRun(answerFiles, left, checks, parameters, keys, untilFailure);
    }

    /**
     * Returns a request that ends when a check does not pass.
     *
     * @param inOrder the checks, in the order in which they are to run
     * @return a copy
     */
    public TaskRun untilFailure(List<CheckCall> inOrder) {
        return new TaskRun(answerFiles, checkFiles, inOrder, parameters, keys, true);
    }
}
