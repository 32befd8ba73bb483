package dev.simul.grader.mutant.explanation;

import dev.simul.grader.course.BrokenCourseException;
import dev.simul.grader.proof.result.Problem;
import dev.simul.grader.proof.result.Survivor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The explanations of mutants of one task. Not safe for use by several threads. */
public final class Explanations {
    private static final YAMLMapper MAPPER =
            YAMLMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    private final String file;
    private final List<Explanation> entries;
    private final Set<Explanation> used = Collections.newSetFromMap(new IdentityHashMap<>());

    private Explanations(String file, List<Explanation> entries) {
        this.file = file;
        this.entries = entries;
    }

    /**
     * Reads the explanations of a task.
     *
     * @param home the folder of the course
     * @param taskId the id of the task
     * @return the explanations in {@code solutions/mutants/<task>.yml}; none if there is no such
     *     file
     * @throws BrokenCourseException if the file has errors
     */
    public static Explanations read(Path home, String taskId) {
        String name = "solutions/mutants/" + taskId + ".yml";
        Path path = home.resolve(name);
        if (!Files.exists(path)) {
            return new Explanations(name, List.of());
        }
        List<Explanation> entries;
        try {
            entries = List.of(MAPPER.readValue(Files.readString(path), Explanation[].class));
        } catch (DatabindException noExplanation) {
            throw new BrokenCourseException(
                    List.of(
                            name
                                    + ": entry "
                                    + entryOf(noExplanation)
                                    + ": expected an explanation, found an error: "
                                    + firstLine(noExplanation)));
        } catch (JacksonException notYaml) {
            throw new BrokenCourseException(
                    List.of(
                            name
                                    + ":"
                                    + Math.max(notYaml.getLocation().getLineNr(), 1)
                                    + ": expected a list of explanations, found an error: "
                                    + firstLine(notYaml)));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        List<String> errors = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            int number = i + 1;
            entries.get(i).errors().stream()
                    .map(error -> name + ": entry " + number + ": expected " + error)
                    .forEach(errors::add);
        }
        if (!errors.isEmpty()) {
            throw new BrokenCourseException(errors);
        }
        return new Explanations(name, entries);
    }

    private static int entryOf(DatabindException failure) {
        return failure.getPath().isEmpty() ? 1 : failure.getPath().getFirst().getIndex() + 1;
    }

    private static String firstLine(JacksonException failure) {
        return failure.getOriginalMessage().lines().findFirst().orElse("");
    }

    /**
     * Adds the explanation to a survivor.
     *
     * @param survivor a mutant that passed all checks
     * @return the survivor with the first explanation that matches it, or the survivor itself
     */
    public Survivor explain(Survivor survivor) {
        for (Explanation entry : entries) {
            if (entry.matches(survivor)) {
                used.add(entry);
                return survivor.explained(
                        entry.category().orElseThrow(), String.valueOf(entry.reason()));
            }
        }
        return survivor;
    }

    /**
     * Returns the explanations that have explained nothing.
     *
     * @return a problem for each of them
     */
    public List<Problem> problems() {
        return entries.stream()
                .filter(entry -> !used.contains(entry))
                .map(entry ->
                        new Problem(
                                file,
                                "each explanation to match a mutant that passes all checks",
                                "one that matches none: " + entry.words(),
                                "remove or correct the explanation"))
                .toList();
    }
}
