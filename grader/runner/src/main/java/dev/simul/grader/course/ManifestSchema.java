package dev.simul.grader.course;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.utils.JsonNodes;
import dev.simul.checks.manifest.Manifest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.JsonNode;

/** Checks a manifest against its JSON schema, and words each error in the style of the kit. */
final class ManifestSchema {
    /** The start of the pattern for a time. */
    private static final String DATE = "^[0-9]{4}-";

    private ManifestSchema() {}

    /** Returns at most one error for each line, in the order of the file. */
    static List<Located> errors(JsonNode manifest) {
        return schema().validate(manifest).stream()
                .map(error -> new Located(line(error), words(error)))
                .sorted(Comparator.comparingInt(Located::line))
                .toList();
    }

    /**
     * An error on a line of the manifest.
     *
     * @param line the line, starting at 1
     * @param message a message that states what was expected, what was found, and what to do
     */
    record Located(int line, String message) {}

    static int line(JsonNode node) {
        TokenStreamLocation location = JsonNodes.tokenStreamLocationOf(node);
        return location == null ? 1 : Math.max(location.getLineNr(), 1);
    }

    private static int line(Error error) {
        JsonNode node = error.getInstanceNode();
        JsonNode property = error.getProperty() == null ? null : node.get(error.getProperty());
        return line(property == null ? node : property);
    }

    private static Schema schema() {
        SchemaRegistry registry =
                SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
        try (InputStream in =
                Objects.requireNonNull(Manifest.class.getResourceAsStream("checks.schema.json"))) {
            return registry.getSchema(
                    new String(in.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String words(Error error) {
        String place = place(error);
        String found = found(error.getInstanceNode());
        return place
                + switch (error.getKeyword()) {
                    case "required" -> "expected '" + error.getProperty() + "', found none: add it";
                    case "additionalProperties" ->
                            "expected a known key, found the unknown key '"
                                    + error.getProperty()
                                    + "': correct or remove the key";
                    case "type" ->
                            "expected "
                                    + kind(error)
                                    + ", found "
                                    + found
                                    + (isUnquoted(error) ? ": put it in quotes" : ": change it");
                    case "pattern" -> pattern(error, found);
                    case "enum" ->
                            "expected one of "
                                    + choices(error)
                                    + ", found "
                                    + found
                                    + ": use one of them";
                    case "minimum" -> "expected 1 or more, found " + found + ": change it";
                    case "minItems" -> "expected at least one entry, found none: add one";
                    case "multipleOf", "exclusiveMinimum" ->
                            "expected a multiple of 0.25 and more than 0, found "
                                    + found
                                    + ": change it";
                    default -> error.getMessage() + ": change it";
                };
    }

    private static String pattern(Error error, String found) {
        String form = error.getSchemaNode().asString();
        if (form.startsWith(DATE)) {
            return "expected a date and a time such as 2026-09-07T08:00:00+02:00, found "
                    + found
                    + ": change it";
        }
        return form.equals("\\S")
                ? "expected text, found none: add it"
                : "expected text that matches " + form + ", found " + found + ": change it";
    }

    private static boolean isUnquoted(Error error) {
        return error.getSchemaNode().asString().equals("string")
                && error.getInstanceNode().isNumber();
    }

    private static String kind(Error error) {
        return switch (error.getSchemaNode().asString()) {
            case "object" -> "a group of entries";
            case "array" -> "a list";
            case "string" -> "text";
            case "integer" -> "a whole number";
            case String other -> "a " + other;
        };
    }

    private static String choices(Error error) {
        return StreamSupport.stream(error.getSchemaNode().spliterator(), false)
                .map(JsonNode::asString)
                .collect(Collectors.joining(", "));
    }

    private static String found(JsonNode node) {
        if (node.isNull() || node.isMissingNode()) {
            return "none";
        }
        if (node.isContainer()) {
            return node.isArray() ? "a list" : "a group of entries";
        }
        return "'" + node.asString() + "'";
    }

    /**
     * Returns a JSON pointer in the form that authors use, such as {@code
     * tasks[1].checks[0].points}.
     */
    private static String place(Error error) {
        String place =
                error.getInstanceLocation()
                        .toString()
                        .replaceAll("/(\\d+)", "[$1]")
                        .replace('/', '.')
                        .replaceFirst("^[.$]+", "");
        return place.isEmpty() ? "" : place + ": ";
    }
}
