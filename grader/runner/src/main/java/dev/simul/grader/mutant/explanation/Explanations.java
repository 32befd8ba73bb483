package dev.simul.grader.mutant.explanation;

import dev.simul.grader.course.BrokenCourseException;
import dev.simul.grader.proof.result.Problem;
import dev.simul.grader.proof.result.Survivor;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
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
        List<@Nullable Explanation> entries = entries(name, path);
        List<String> errors = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            int number = i + 1;
            Explanation entry = entries.get(i);
            (entry == null ? List.of("an explanation, found none") : entry.errors())
                    .forEach(error ->
                            errors.add(name + ": entry " + number + ": expected " + error));
        }
        if (!errors.isEmpty()) {
            throw new BrokenCourseException(errors);
        }
        return new Explanations(name, entries.stream().map(Objects::requireNonNull).toList());
    }

    private static List<@Nullable Explanation> entries(String name, Path path) {
        try {
            @Nullable Explanation @Nullable [] read =
                    MAPPER.readValue(Files.readString(path), Explanation[].class);
            return read == null ? List.of() : Arrays.asList(read);
        } catch (DatabindException noExplanation) {
            throw broken(
                    name
                            + ": entry "
                            + entryOf(noExplanation)
                            + ": expected an explanation, found an error: "
                            + firstLine(noExplanation));
        } catch (JacksonException notYaml) {
            TokenStreamLocation location = notYaml.getLocation();
            throw broken(
                    name
                            + ":"
                            + (location == null ? 1 : Math.max(location.getLineNr(), 1))
                            + ": expected a list of explanations, found an error: "
                            + firstLine(notYaml));
        } catch (CharacterCodingException notText) {
            throw broken(
                    name + ":1: expected text in UTF-8, found other bytes: save the file as UTF-8");
        } catch (IOException failure) {
            throw broken(name + ":1: cannot be read: " + failure.getMessage());
        }
    }

    private static BrokenCourseException broken(String message) {
        return new BrokenCourseException(List.of(message));
    }

    private static int entryOf(DatabindException failure) {
        return failure.getPath().isEmpty()
                ? 1
                : Math.max(failure.getPath().getFirst().getIndex(), 0) + 1;
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
