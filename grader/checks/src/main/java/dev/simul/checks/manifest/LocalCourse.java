package dev.simul.checks.manifest;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The course that the running checks belong to. Without a manifest, or with a broken one, it has no
 * tasks.
 */
public final class LocalCourse {
    private static final String FILE = "checks.yml";

    private final @Nullable Manifest manifest;

    private LocalCourse(@Nullable Manifest manifest) {
        this.manifest = manifest;
    }

    /**
     * Looks for the manifest: the file that the system property {@code simul.checks} names, or the
     * nearest above the working directory.
     *
     * @return the course
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
     * @return what the manifest says about it, or null if it does not have it
     */
    public @Nullable TaskEntry task(String packageName) {
        return manifest == null ? null : manifest.taskOfPackage(packageName).orElse(null);
    }
}
