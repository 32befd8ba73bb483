package dev.simul.grader.planted;

import dev.simul.checks.verdict.Reason;
import dev.simul.grader.course.CheckCall;
import dev.simul.grader.protocol.TaskRun;
import dev.simul.grader.verdict.CheckVerdict;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** The request that runs the planted answers, and the verdicts that it must have. */
public final class PlantedTask {
    private static final String RIGHT = "right";
    private static final List<String> METHODS =
            List.of(RIGHT, "too_slow", "other_result", "failing");

    private PlantedTask() {}

    /**
     * Returns the request.
     *
     * @return a run of four checks
     */
    public static TaskRun run() {
        return new TaskRun(
                classes(PlantedAnswers.class),
                classes(PlantedChecks.class),
                METHODS.stream()
                        .map(name -> new CheckCall(name, PlantedChecks.class.getName(), name))
                        .toList(),
                Map.of());
    }

    /**
     * Compares verdicts with those that the planted answers must get.
     *
     * @param verdicts the verdicts that a child reported
     * @return the differences in words, empty if there are none
     */
    public static String differences(List<CheckVerdict> verdicts) {
        Map<String, Reason> reported =
                verdicts.stream()
                        .collect(
                                Collectors.toMap(
                                        CheckVerdict::checkId,
                                        CheckVerdict::reason,
                                        (first, second) -> Reason.DID_NOT_REPORT));
        return METHODS.stream()
                .map(name -> difference(name, reported.getOrDefault(name, Reason.DID_NOT_REPORT)))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static String difference(String name, Reason reported) {
        Reason expected = name.equals(RIGHT) ? Reason.PASSED : Reason.ASSERTION;
        return reported == expected
                ? ""
                : "the planted answer '"
                        + name
                        + "' must be "
                        + expected.name()
                        + " and was "
                        + reported.name();
    }

    private static Map<String, byte[]> classes(Class<?> type) {
        String path = type.getName().replace('.', '/') + ".class";
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (InputStream in = Objects.requireNonNull(type.getResourceAsStream("/" + path), path)) {
            files.put(path, in.readAllBytes());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return files;
    }
}
