package dev.simul.grader.course;

import com.networknt.schema.InputFormat;
import com.networknt.schema.serialization.NodeReader;
import dev.simul.checks.manifest.KitVersion;
import dev.simul.checks.manifest.Manifest;
import dev.simul.checks.manifest.ManifestException;
import dev.simul.checks.manifest.TaskEntry;
import dev.simul.checks.text.PlainText;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.JsonNode;

/** Reads a manifest. If the manifest has errors, lists each error with its line. */
final class ManifestReading {
    private ManifestReading() {}

    static final String FILE = "checks.yml";

    /**
     * Reads the manifest of a course or a handout, for a student. Reports only the first error,
     * because a handout lacks the library that validates a manifest.
     */
    static Manifest readForStudent(Path home) {
        try {
            return Manifest.read(home.resolve(FILE));
        } catch (ManifestException wrong) {
            throw new BrokenCourseException(List.of(String.valueOf(wrong.getMessage())));
        }
    }

    /**
     * Reads the manifest without validating it against its schema, because validation takes several
     * times as long as reading. The schema is used only if reading fails, to find all errors.
     */
    static Manifest read(Path home) {
        Path file = home.resolve(FILE);
        try {
            Manifest manifest = Manifest.read(file);
            if (manifest.tasks().stream().anyMatch(task -> task.hidden() != null)) {
                throw broken(
                        ": expected the whole course, found that of a handout, which lacks hidden"
                                + " checks: use the folder from which the handout was made");
            }
            if (supportsKit(manifest)
                    && manifest.tasks().stream().allMatch(task -> hasFolder(home, task))) {
                return manifest;
            }
        } catch (ManifestException wrong) {
            explain(home);
            throw new BrokenCourseException(List.of(String.valueOf(wrong.getMessage())));
        }
        explain(home);
        throw new IllegalStateException("the manifest has an error, but no error was found");
    }

    private static boolean supportsKit(Manifest manifest) {
        return manifest.kit() == null
                || KitVersion.current().supports(KitVersion.of(manifest.kit()));
    }

    private static boolean hasFolder(Path home, TaskEntry task) {
        return Files.isDirectory(home.resolve("tasks").resolve(task.id()));
    }

    /**
     * Throws an exception that lists all errors in the manifest; returns normally if there are
     * none.
     */
    private static void explain(Path home) {
        JsonNode tree = tree(home.resolve(FILE));
        refuse(ManifestSchema.errors(tree));
        refuse(ManifestCrossChecks.errors(tree, home));
    }

    /** Returns the file and the line of a check's entry. The manifest must be valid. */
    static String siteOf(Path home, String taskId, String checkId) {
        JsonNode task = withId(tree(home.resolve(FILE)).path("tasks"), taskId);
        JsonNode check = withId(task.path("checks"), checkId);
        return FILE + ":" + ManifestSchema.line(check.path("id"));
    }

    private static JsonNode withId(JsonNode entries, String id) {
        return entries.valueStream()
                .filter(entry -> entry.path("id").asString("").equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode tree(Path file) {
        try {
            JsonNode tree =
                    NodeReader.builder()
                            .locationAware()
                            .build()
                            .readTree(Files.readString(file), InputFormat.YAML);
            if (tree.isMissingNode()) {
                throw broken(":1: expected a course and its tasks, found an empty file: add them");
            }
            return tree;
        } catch (NoSuchFileException missing) {
            throw broken(
                    ": expected the manifest of the course, found no such file: create the manifest, or use"
                            + " the folder of a course");
        } catch (CharacterCodingException notText) {
            throw broken(": expected text in UTF-8, found other bytes: save the file as UTF-8");
        } catch (DatabindException secondDocument) {
            throw broken(
                    line(secondDocument)
                            + ": expected one YAML document, found a second one: remove one of them");
        } catch (JacksonException notYaml) {
            throw broken(
                    line(notYaml)
                            + ": expected valid YAML, found an error: "
                            + notYaml.getOriginalMessage()
                                    .lines()
                                    .filter(line -> !line.startsWith(" "))
                                    .reduce("", (context, problem) -> problem));
        } catch (IOException failure) {
            throw broken(": cannot be read: " + failure.getMessage());
        }
    }

    /**
     * Returns the line that contains an error. Jackson reports no location if the file exceeds one
     * of Jackson's own limits, such as the nesting depth.
     */
    private static String line(JacksonException failure) {
        TokenStreamLocation location = failure.getLocation();
        return ":" + (location == null ? 1 : Math.max(location.getLineNr(), 1));
    }

    private static void refuse(List<ManifestSchema.Located> errors) {
        if (!errors.isEmpty()) {
            throw new BrokenCourseException(
                    errors.stream()
                            .map(error -> FILE + ":" + error.line() + ": " + error.message())
                            // A value in the file can contain line breaks.
                            .map(PlainText::line)
                            .toList());
        }
    }

    private static BrokenCourseException broken(String rest) {
        return new BrokenCourseException(List.of(PlainText.line(FILE + rest)));
    }
}
