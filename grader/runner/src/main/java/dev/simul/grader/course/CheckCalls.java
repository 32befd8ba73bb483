package dev.simul.grader.course;

import dev.simul.checks.manifest.CheckEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The test methods of the checks of a task.
 *
 * @param calls the methods that were found, in the order of the manifest
 * @param errors the differences between the manifest and the methods, one sentence for each
 */
public record CheckCalls(List<CheckCall> calls, List<String> errors) {

    /** The id of an example, which is not a check. */
    public static final String EXAMPLE = "example";

    /** Copies the lists. */
    public CheckCalls {
        calls = List.copyOf(calls);
        errors = List.copyOf(errors);
    }

    /**
     * Finds the only test method of an example.
     *
     * @param classFiles the compiled classes of the example, by path
     * @return the method, or empty if there is not exactly one test method
     */
    public static Optional<CheckCall> ofExample(Map<String, byte[]> classFiles) {
        List<CheckCall> found =
                CheckMethods.classesByMethod(classFiles).entrySet().stream()
                        .flatMap(method ->
                                method.getValue().stream()
                                        .map(name -> new CheckCall(EXAMPLE, name, method.getKey())))
                        .toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /**
     * Finds the test method of each check.
     *
     * @param task the task
     * @param classFiles the compiled checks of the task, by path
     * @return the methods, and an error for each check without a method and for each method without
     *     a check
     */
    public static CheckCalls of(CourseTask task, Map<String, byte[]> classFiles) {
        Map<String, List<String>> classes = CheckMethods.classesByMethod(classFiles);
        CheckSites sites = new CheckSites(task);
        List<CheckCall> calls = new ArrayList<>();
        List<String> errors = new ArrayList<>();
        for (CheckEntry check : task.entry().checks()) {
            List<String> found = classes.getOrDefault(check.methodName(), List.of());
            if (found.size() == 1) {
                calls.add(new CheckCall(check.id(), found.getFirst(), check.methodName()));
            } else {
                errors.add(
                        sites.ofEntry(check.id())
                                + ": expected one test method '"
                                + check.methodName()
                                + "' for the check '"
                                + check.id()
                                + "', found "
                                + (found.isEmpty()
                                        ? "none"
                                        : "methods of this name in "
                                                + String.join(" and ", found)));
            }
        }
        if (task.entry().hidden() != null) {
            // In a handout, students may write tests of their own.
            return new CheckCalls(calls, errors);
        }
        List<String> known = task.entry().checks().stream().map(CheckEntry::methodName).toList();
        for (Map.Entry<String, List<String>> method : classes.entrySet()) {
            if (!known.contains(method.getKey())) {
                errors.add(
                        sites.ofMethod(method.getValue().getFirst(), method.getKey())
                                + ": expected an entry in checks.yml for the test method '"
                                + method.getKey()
                                + "', found none");
            }
        }
        return new CheckCalls(calls, errors);
    }
}
