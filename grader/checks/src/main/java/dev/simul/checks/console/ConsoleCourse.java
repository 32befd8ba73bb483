package dev.simul.checks.console;

import dev.simul.checks.manifest.Manifest;
import dev.simul.checks.manifest.ManifestException;
import dev.simul.checks.manifest.TaskEntry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds what the course says of a task. A report does without it if there is no manifest or a
 * broken one.
 */
final class ConsoleCourse {
    private static final String FILE = "checks.yml";

    private final @Nullable Manifest manifest;

    private ConsoleCourse(@Nullable Manifest manifest) {
        this.manifest = manifest;
    }

    /**
     * Looks for the manifest: the file that the system property {@code simul.checks} names, or the
     * nearest above the working directory.
     */
    static ConsoleCourse find() {
        String named = System.getProperty("simul.checks", "");
        Path file = named.isEmpty() ? nearest(Path.of("").toAbsolutePath()) : Path.of(named);
        try {
            return new ConsoleCourse(file == null ? null : Manifest.read(file));
        } catch (ManifestException e) {
            return new ConsoleCourse(null);
        }
    }

    private static @Nullable Path nearest(Path folder) {
        return Stream.iterate(folder, Objects::nonNull, Path::getParent)
                .map(above -> above.resolve(FILE))
                .filter(Files::isRegularFile)
                .findFirst()
                .orElse(null);
    }

    /** Returns what it says of the task of a package, or null if it does not have the task. */
    @Nullable TaskEntry task(String packageName) {
        return manifest == null ? null : manifest.taskOfPackage(packageName).orElse(null);
    }
}
