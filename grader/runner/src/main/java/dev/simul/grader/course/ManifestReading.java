package dev.simul.grader.course;

import com.networknt.schema.InputFormat;
import com.networknt.schema.serialization.NodeReader;
import dev.simul.checks.manifest.Manifest;
import dev.simul.checks.manifest.ManifestException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Reads a manifest with all there is to check, and lists every error with its line. */
final class ManifestReading {
    private ManifestReading() {}

    static final String FILE = "checks.yml";

    static Manifest read(Path home) {
        Path file = home.resolve(FILE);
        ManifestMemory memory = ManifestMemory.of(home, bytes(file));
        if (!memory.isFoundRight()) {
            JsonNode tree = tree(file);
            refuse(ManifestSchema.errors(tree));
            refuse(ManifestCrossChecks.errors(tree, home));
            memory.foundRight();
        }
        try {
            return Manifest.read(file);
        } catch (ManifestException wrong) {
            throw new BrokenCourseException(List.of(String.valueOf(wrong.getMessage())));
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (NoSuchFileException missing) {
            throw broken(
                    ": expected the manifest of the course, found no such file: is this a course?");
        } catch (IOException failure) {
            throw broken(": cannot be read: " + failure.getMessage());
        }
    }

    private static JsonNode tree(Path file) {
        try {
            return NodeReader.builder()
                    .locationAware()
                    .build()
                    .readTree(Files.readString(file), InputFormat.YAML);
        } catch (CharacterCodingException notText) {
            throw broken(": expected text in UTF-8, found other bytes: save the file as UTF-8");
        } catch (JacksonException notYaml) {
            throw broken(
                    ":"
                            + Math.max(notYaml.getLocation().getLineNr(), 1)
                            + ": expected YAML, found something else: "
                            + notYaml.getOriginalMessage()
                                    .lines()
                                    .filter(line -> !line.startsWith(" "))
                                    .reduce("", (context, problem) -> problem));
        } catch (IOException failure) {
            throw broken(": cannot be read: " + failure.getMessage());
        }
    }

    private static void refuse(List<ManifestSchema.Located> errors) {
        if (!errors.isEmpty()) {
            throw new BrokenCourseException(
                    errors.stream()
                            .map(error -> FILE + ":" + error.line() + ": " + error.message())
                            .toList());
        }
    }

    private static BrokenCourseException broken(String rest) {
        return new BrokenCourseException(List.of(FILE + rest));
    }
}
