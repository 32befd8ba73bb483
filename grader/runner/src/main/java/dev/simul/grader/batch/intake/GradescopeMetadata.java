package dev.simul.grader.batch.intake;

import dev.simul.grader.submission.tree.SubmissionException;
import dev.simul.grader.submission.tree.TreeFile;
import java.io.IOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads the file in which Gradescope lists who handed in which submission. */
final class GradescopeMetadata {
    static final String FILE = "submission_metadata.yml";

    /** Ruby writes times such as {@code 2026-09-14 10:00:00.000000000 Z}. */
    private static final DateTimeFormatter TIME =
            new DateTimeFormatterBuilder()
                    .appendPattern("yyyy-MM-dd[ ]['T']HH:mm:ss")
                    .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
                    .appendPattern("[ ]")
                    .appendOffset("+HH:MM", "Z")
                    .toFormatter(Locale.ROOT);

    private static final int MOST_BYTES = 32 << 20;

    private GradescopeMetadata() {}

    static Map<String, List<Submitter>> read(TreeFile file) {
        Map<String, List<Submitter>> submitters = new LinkedHashMap<>();
        tree(file)
                .properties()
                .forEach(entry -> submitters.put(entry.getKey(), people(entry.getValue())));
        return submitters;
    }

    /** Returns the times of the submissions, by name. */
    static Map<String, Instant> times(TreeFile file) {
        Map<String, Instant> times = new LinkedHashMap<>();
        tree(file)
                .properties()
                .forEach(entry ->
                        time(field(entry.getValue(), "created_at").asString(""))
                                .ifPresent(time -> times.put(entry.getKey(), time)));
        return times;
    }

    private static Optional<Instant> time(String text) {
        try {
            return text.isEmpty()
                    ? Optional.empty()
                    : Optional.of(OffsetDateTime.parse(text, TIME).toInstant());
        } catch (DateTimeParseException otherForm) {
            return Optional.empty();
        }
    }

    private static JsonNode tree(TreeFile file) {
        try {
            return mapper().readTree(file.content().read(MOST_BYTES));
        } catch (JacksonException notYaml) {
            throw unreadable(notYaml.getLocation());
        } catch (IOException failure) {
            throw unreadable(null);
        }
    }

    /** Returns an exception. Jackson reports no location if one of its own limits is exceeded. */
    private static SubmissionException unreadable(@Nullable TokenStreamLocation location) {
        int line = location == null ? 1 : Math.max(location.getLineNr(), 1);
        return new SubmissionException(
                "cannot read '"
                        + FILE
                        + ":"
                        + line
                        + "', which names the students of each submission: expected YAML as"
                        + " exported by Gradescope: correct the file, or remove it and use"
                        + " --roster");
    }

    /** Returns a mapper that can read long files, such as the metadata of a large class. */
    private static YAMLMapper mapper() {
        return YAMLMapper.builder(
                        YAMLFactory.builder()
                                .loadSettings(
                                        LoadSettings.builder()
                                                .setCodePointLimit(MOST_BYTES)
                                                .build())
                                .build())
                .build();
    }

    private static List<Submitter> people(JsonNode submission) {
        List<Submitter> people = new ArrayList<>();
        for (JsonNode person : field(submission, "submitters")) {
            people.add(
                    new Submitter(
                            field(person, "name").asString(""),
                            field(person, "email").asString(""),
                            field(person, "sid").asString("")));
        }
        return people;
    }

    /** Returns a field. Gradescope writes the names of fields as Ruby symbols. */
    private static JsonNode field(JsonNode node, String name) {
        return node.has(":" + name) ? node.path(":" + name) : node.path(name);
    }
}
