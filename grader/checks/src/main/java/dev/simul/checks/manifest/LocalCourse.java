package dev.simul.checks.manifest;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The course that the running checks belong to. If there is no valid manifest, the course has no
 * tasks.
 */
public final class LocalCourse {
    private static final String FILE = "checks.yml";

    private final @Nullable Manifest manifest;

    private LocalCourse(@Nullable Manifest manifest) {
        this.manifest = manifest;
    }

    /**
     * Finds the manifest: the file that the system property {@code simul.checks} names or, without
     * this property, the nearest one in or above the working directory.
     *
     * @return the course that the manifest describes
     */
    public static LocalCourse find() {
        String named = System.getProperty("simul.checks", "");
        Path file = named.isEmpty() ? nearest(Path.of("").toAbsolutePath()) : Path.of(named);
        try {
            return new LocalCourse(file == null ? null : Manifest.read(file));
        } catch (ManifestException e) {
            return new LocalCourse(null);
        }
    }

    private static @Nullable Path nearest(Path folder) {
        return Stream.iterate(folder, Objects::nonNull, Path::getParent)
                .map(above -> above.resolve(FILE))
                .filter(Files::isRegularFile)
                .findFirst()
                .orElse(null);
    }

    /**
     * Finds the task of a package.
     *
     * @param packageName the package
     * @return the entry of the task in the manifest, or null if there is none
     */
    public @Nullable TaskEntry task(String packageName) {
        return manifest == null ? null : manifest.taskOfPackage(packageName).orElse(null);
    }
}
