package dev.simul.checks.junit;

import dev.simul.checks.allow.AllowList;
import dev.simul.checks.allow.NotAllowedException;
import dev.simul.checks.allow.Violation;
import dev.simul.checks.manifest.LocalCourse;
import dev.simul.checks.manifest.TaskEntry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The compiled classes that a check class tests, if a build has written them to a folder. In the
 * grader, the classes are not in a folder, and the grader itself inspects a submission before it
 * starts the checks.
 */
final class TaskClassFiles {
    private static final String EXTENSION = ".class";

    private TaskClassFiles() {}

    /**
     * Checks that the classes of the task use only what the allow-list allows.
     *
     * @throws NotAllowedException if the classes use something else
     */
    static void requireAllowed(Class<?> checks) {
        Path own = folderOf(checks);
        if (own == null) {
            return;
        }
        String packagePath = checks.getPackageName().replace('.', '/');
        try {
            for (URL found : Collections.list(checks.getClassLoader().getResources(packagePath))) {
                Path folder = root(found, packagePath);
                if (folder != null && !folder.equals(own)) {
                    requireAllowed(checks.getPackageName(), read(folder));
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void requireAllowed(String packageName, Map<String, byte[]> files) {
        List<Violation> violations = AllowList.standard().check(packageName, files);
        if (violations.isEmpty()) {
            return;
        }
        // The manifest is read only now, because reading it takes much longer than checking the
        // classes.
        LocalCourse course = LocalCourse.find();
        TaskEntry task = course.task(packageName);
        files.keySet().removeIf(path -> isOfOtherTask(path, packageName, course));
        violations =
                AllowList.standard()
                        .with(task == null ? List.of() : task.allow())
                        .check(packageName, files);
        if (!violations.isEmpty()) {
            throw new NotAllowedException(violations);
        }
    }

    private static boolean isOfOtherTask(String path, String packageName, LocalCourse course) {
        String other = path.substring(0, Math.max(path.lastIndexOf('/'), 0)).replace('/', '.');
        return !other.equals(packageName) && course.task(other) != null;
    }

    /**
     * Returns the folder that a class was loaded from, or null if it was not loaded from a folder.
     */
    private static @Nullable Path folderOf(Class<?> type) {
        CodeSource source = type.getProtectionDomain().getCodeSource();
        return source == null || source.getLocation() == null
                ? null
                : root(source.getLocation(), "");
    }

    private static @Nullable Path root(URL found, String packagePath) {
        if (!found.getProtocol().equals("file")) {
            return null;
        }
        try {
            Path folder = Path.of(found.toURI());
            int depth = packagePath.isEmpty() ? 0 : Path.of(packagePath).getNameCount();
            for (int i = 0; i < depth && folder != null; i++) {
                folder = folder.getParent();
            }
            return folder == null || !Files.isDirectory(folder) ? null : folder.toRealPath();
        } catch (URISyntaxException | IOException unreadable) {
            return null;
        }
    }

    private static Map<String, byte[]> read(Path root) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> found = Files.walk(root)) {
            for (Path file : found.filter(path -> path.toString().endsWith(EXTENSION)).toList()) {
                files.put(
                        root.relativize(file).toString().replace('\\', '/'),
                        Files.readAllBytes(file));
            }
        }
        return files;
    }
}
