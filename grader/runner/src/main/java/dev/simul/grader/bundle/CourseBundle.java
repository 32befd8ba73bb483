package dev.simul.grader.bundle;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import dev.simul.checks.manifest.KitVersion;
import dev.simul.grader.course.BrokenCourseException;
import dev.simul.grader.course.Course;
import dev.simul.grader.course.CourseTask;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * A course as one file: the manifest, the compiled checks, and what is needed to grade with them.
 * The sources of checks and the known answers other than the reference are not in it.
 */
public final class CourseBundle {
    private static final String MANIFEST = "checks.yml";
    private static final String REFERENCE = "solutions/src/main/java";

    /** A time that every zip archive can state, so that equal courses give equal archives. */
    private static final long ALWAYS_THE_SAME = 1_767_225_600_000L;

    private CourseBundle() {}

    /**
     * Writes a course.
     *
     * @param course the course, with its compiled checks
     * @param key the key with which the bundle is encrypted
     * @return the bytes of the bundle
     * @throws BrokenCourseException if a task is not compiled
     */
    public static byte[] write(Course course, BundleKey key) {
        List<String> missing =
                course.tasks().stream()
                        .filter(task -> !task.isBuilt())
                        .map(task ->
                                "tasks/"
                                        + task.entry().id()
                                        + ": expected compiled checks, found none: build the course")
                        .toList();
        if (!missing.isEmpty()) {
            throw new BrokenCourseException(missing);
        }
        return SealedFile.seal(
                zip(files(course)), KitVersion.current().text(), course.manifest().course(), key);
    }

    /**
     * Opens a bundle in memory.
     *
     * @param file the bundle
     * @param key its key
     * @return the course, with its compiled checks
     * @throws BundleException if the file is not a bundle, has been changed, or has another key
     * @throws BrokenCourseException if the course does not fit this kit
     */
    public static Course open(Path file, BundleKey key) {
        byte[] content;
        try {
            content = SealedFile.open(Files.readAllBytes(file), key);
        } catch (NoSuchFileException missing) {
            throw new BundleException("expected a bundle, found no such file");
        } catch (IOException failure) {
            throw new BundleException("the bundle cannot be read: " + failure.getMessage());
        }
        // Stays open as long as the course is used, which is until the program ends.
        FileSystem memory = Jimfs.newFileSystem(Configuration.unix());
        Path home = memory.getPath("/course");
        unzip(content, home);
        return Course.read(home);
    }

    private static Map<String, byte[]> files(Course course) {
        Map<String, byte[]> files = new TreeMap<>();
        files.put(MANIFEST, read(course.home().resolve(MANIFEST)));
        for (CourseTask task : course.tasks()) {
            String folder = "tasks/" + task.entry().id() + "/";
            addFolder(files, task.folder().resolve("src/main/java"), folder + "src/main/java/");
            task.stub()
                    .forEach((path, bytes) -> files.put(folder + "target/classes/" + path, bytes));
            task.checks()
                    .forEach((path, bytes) ->
                            files.put(folder + "target/test-classes/" + path, bytes));
        }
        // Reports show the timelines of the reference.
        addFolder(files, course.home().resolve(REFERENCE), REFERENCE + "/");
        return files;
    }

    private static void addFolder(Map<String, byte[]> files, Path folder, String to) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> found = Files.walk(folder)) {
            found.filter(Files::isRegularFile)
                    .forEach(file ->
                            files.put(
                                    to + folder.relativize(file).toString().replace('\\', '/'),
                                    read(file)));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static byte[] zip(Map<String, byte[]> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                ZipEntry entry = new ZipEntry(file.getKey());
                entry.setTime(ALWAYS_THE_SAME);
                zip.putNextEntry(entry);
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void unzip(byte[] content, Path home) {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path file = home.resolve(entry.getName());
                Files.createDirectories(file.getParent());
                Files.write(file, zip.readAllBytes());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
