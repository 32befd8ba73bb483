package dev.simul.checks.manifest;

import java.io.IOException;
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

    private static final String REMEDIES = ".simul/remedies";

    private final @Nullable Manifest manifest;
    private final Path remedies;

    private LocalCourse(@Nullable Manifest manifest, Path remedies) {
        this.manifest = manifest;
        this.remedies = remedies;
    }

    /**
     * Finds the manifest: the file that the system property {@code simul.checks} names or, without
     * this property, the nearest one in or above the working directory.
     *
     * @return the course that the manifest describes
     */
    public static LocalCourse find() {
        String named = System.getProperty("simul.checks", "");
        return named.isEmpty() ? near(Path.of("").toAbsolutePath()) : of(Path.of(named));
    }

    /** Finds the course by the nearest manifest in or above a folder. */
    static LocalCourse near(Path folder) {
        Path file = nearest(folder);
        return file == null ? new LocalCourse(null, Path.of(REMEDIES)) : of(file);
    }

    private static LocalCourse of(Path file) {
        Path remedies = file.resolveSibling(REMEDIES);
        try {
            return new LocalCourse(LocalManifest.read(Files.readString(file)), remedies);
        } catch (IOException | RuntimeException notValid) {
            return new LocalCourse(null, remedies);
        }
    }

    /**
     * Returns a course whose manifest is known.
     *
     * @param manifest the manifest
     * @param home the folder that contains the manifest
     * @return the course, with the remedies of an unlock file that was applied to a handout
     */
    public static LocalCourse of(Manifest manifest, Path home) {
        return new LocalCourse(manifest, home.resolve(REMEDIES));
    }

    private static @Nullable Path nearest(Path folder) {
        return Stream.iterate(folder, Objects::nonNull, Path::getParent)
                .map(above -> above.resolve(FILE))
                .filter(Files::isRegularFile)
                .findFirst()
                .orElse(null);
    }

    /**
     * Finds the task of a package. If the course is a handout that an unlock file was applied to,
     * the task has remedies.
     *
     * @param packageName the package
     * @return the entry of the task in the manifest, or null if there is none
     */
    public @Nullable TaskEntry task(String packageName) {
        TaskEntry task = manifest == null ? null : manifest.taskOfPackage(packageName).orElse(null);
        return task == null ? null : unlocked(task);
    }

    /**
     * Returns an object that chooses from the advice of a task and that of the course.
     *
     * @param task a task of this course
     * @return an adviser
     */
    public Adviser adviser(TaskEntry task) {
        return manifest == null
                ? new Adviser(task.advice())
                : manifest.with(remedies(task)).adviser(task);
    }

    /**
     * Returns a task with the remedies of an unlock file.
     *
     * @param task a task of this course
     * @return the task; unchanged if it belongs to a whole course, or if nothing is unlocked
     */
    public TaskEntry unlocked(TaskEntry task) {
        return task.hidden() == null ? task : task.with(remedies(task));
    }

    /** Reads the remedies of a task of a handout. Without an unlock file, there are none. */
    private Remedies remedies(TaskEntry task) {
        Path file = remedies.resolve(task.id() + ".yml");
        try {
            return Files.exists(file)
                    ? LocalManifest.readRemedies(Files.readString(file))
                    : Remedies.NONE;
        } catch (IOException | RuntimeException damaged) {
            return Remedies.NONE;
        }
    }
}
