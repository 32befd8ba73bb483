package dev.simul.grader.course;

import dev.simul.checks.manifest.Manifest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Remembers which manifest was found right, in the kit's own build folder: to check it against its
 * schema takes most of the grader's own time, and it hardly ever changes. Where nothing can be
 * remembered it is checked again.
 */
final class ManifestMemory {
    private static final String FOLDER = "grader/runner/target";
    private static final String FILE = "checks.yml.sha256";

    private final Path folder;
    private final String hash;

    private ManifestMemory(Path folder, String hash) {
        this.folder = folder;
        this.hash = hash;
    }

    static ManifestMemory of(Path home, byte[] manifest) {
        return new ManifestMemory(home.resolve(FOLDER), hash(manifest, taskFolders(home)));
    }

    boolean isFoundRight() {
        try {
            return Files.readString(folder.resolve(FILE)).equals(hash);
        } catch (IOException never) {
            return false;
        }
    }

    void foundRight() {
        if (Files.isDirectory(folder)) {
            try {
                Files.writeString(folder.resolve(FILE), hash);
            } catch (IOException readOnly) {
                // It is checked again next time.
            }
        }
    }

    private static List<String> taskFolders(Path home) {
        try (Stream<Path> folders = Files.list(home.resolve("tasks"))) {
            return folders.map(folder -> folder.getFileName().toString()).sorted().toList();
        } catch (IOException none) {
            return List.of();
        }
    }

    private static String hash(byte[] manifest, List<String> taskFolders) {
        try (InputStream schema =
                Objects.requireNonNull(Manifest.class.getResourceAsStream("checks.schema.json"))) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(schema.readAllBytes());
            digest.update(taskFolders.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(manifest));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
