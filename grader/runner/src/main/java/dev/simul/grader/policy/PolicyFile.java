package dev.simul.grader.policy;

import dev.simul.checks.manifest.Manifest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads a policy from a YAML file. */
public final class PolicyFile {
    private static final String EXPECTED =
            "expected weights, all-or-nothing, late, at-most-percent or attempts";

    private static final Pattern NAME = Pattern.compile("'([^']+)'");
    private static final YAMLMapper MAPPER =
            YAMLMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
                    .build();

    private PolicyFile() {}

    /**
     * Reads a policy.
     *
     * @param file the file
     * @param course the course, which has the tasks that the policy names
     * @return the policy
     * @throws PolicyException if the file cannot be read, or contains something else
     */
    public static Policy read(Path file, Manifest course) {
        Policy policy = read(file);
        Stream.concat(policy.weights().keySet().stream(), policy.allOrNothing().stream())
                .filter(id -> course.task(id).isEmpty())
                .findFirst()
                .ifPresent(id -> {
                    throw new PolicyException(
                            "the policy '"
                                    + file
                                    + "' cannot be used: expected the id of a task of the course,"
                                    + " found '"
                                    + id
                                    + "'");
                });
        return policy;
    }

    private static Policy read(Path file) {
        String text = text(file);
        try {
            Policy policy = MAPPER.readValue(text, Policy.class);
            if (policy == null) {
                throw new PolicyException(
                        "the policy '" + file + "' is empty: " + EXPECTED + ", found nothing");
            }
            return policy;
        } catch (JacksonException failure) {
            String reason = reason(failure);
            throw new PolicyException(file + ":" + line(text, reason, failure) + ": " + reason);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new PolicyException(
                    "the policy '" + file + "' cannot be read: expected a YAML file in UTF-8");
        }
    }

    private static String reason(JacksonException failure) {
        if (failure instanceof UnrecognizedPropertyException unknown) {
            return EXPECTED + ", found '" + unknown.getPropertyName() + "'";
        }
        if (failure.getCause() instanceof IllegalArgumentException refused) {
            return String.valueOf(refused.getMessage());
        }
        String found = String.valueOf(failure.getOriginalMessage());
        return EXPECTED
                + ", as the README describes them, found something else: "
                + found.lines().findFirst().orElse("");
    }

    /** Jackson does not know the line of a value that a constructor has refused, but its name. */
    private static int line(String text, String reason, JacksonException failure) {
        Matcher name = NAME.matcher(reason);
        while (name.find()) {
            List<String> lines = text.lines().toList();
            for (int i = 0; i < lines.size(); i++) {
                if (lines.get(i).contains(name.group(1) + ":")) {
                    return i + 1;
                }
            }
        }
        return failure.getLocation() == null ? 1 : Math.max(1, failure.getLocation().getLineNr());
    }
}
