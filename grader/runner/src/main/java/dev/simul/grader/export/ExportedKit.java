package dev.simul.grader.export;

import dev.simul.grader.course.Course;
import dev.simul.grader.course.CourseTask;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/**
 * The kit without its sources: its classes as jars, the launcher, and a course whose checks are
 * compiled. It needs a JDK, but neither Maven nor a network.
 */
final class ExportedKit {
    private static final LocalDateTime ALWAYS_THE_SAME = LocalDateTime.of(2026, 1, 1, 0, 0);
    private static final String AGENT = "grader/simulation/target/simulation-agent.jar";
    private static final String LAUNCHER = "grader/simul";
    private static final List<String> KINDS = List.of("main", "test", "hidden");
    private static final String REFERENCE = "solutions/src/main/java";

    private final Path kit;
    private final List<Path> classPath;
    private final Course course;
    private final Map<String, byte[]> files = new TreeMap<>();

    ExportedKit(Path kit, List<Path> classPath, Course course) {
        this.kit = kit;
        this.classPath = classPath;
        this.course = course;
    }

    /** Returns the files with the course, whose paths start with a prefix. */
    Map<String, byte[]> files(String prefix) {
        return files(prefix, true);
    }

    /**
     * Returns the files.
     *
     * @param prefix the start of all paths
     * @param withCourse whether the files contain the course
     */
    Map<String, byte[]> files(String prefix, boolean withCourse) {
        addLibraries();
        add(kit.resolve(AGENT), AGENT);
        add(kit.resolve(LAUNCHER), LAUNCHER);
        add(kit.resolve("LICENSE"), "LICENSE");
        if (withCourse) {
            add(course.home().resolve("checks.yml"), "checks.yml");
            course.tasks().forEach(this::add);
            // Reports show the timelines of the reference.
            addFolder(course.home().resolve(REFERENCE), REFERENCE);
        }
        Map<String, byte[]> all = new TreeMap<>();
        files.forEach((path, content) -> all.put(prefix + path, content));
        return all;
    }

    /** Adds the class path, whose order the numbers keep. */
    private void addLibraries() {
        for (int i = 0; i < classPath.size(); i++) {
            Path entry = classPath.get(i);
            String number = "lib/%02d-".formatted(i);
            if (Files.isDirectory(entry)) {
                files.put(number + "kit.jar", jar(entry));
            } else if (Files.exists(entry)) {
                add(entry, number + entry.getFileName());
            }
        }
    }

    private void add(CourseTask task) {
        String folder = "tasks/" + task.entry().id() + "/";
        for (String kind : KINDS) {
            addFolder(task.folder().resolve("src/" + kind), folder + "src/" + kind);
        }
        task.stub().forEach((path, bytes) -> files.put(folder + "target/classes/" + path, bytes));
        task.checks()
                .forEach((path, bytes) -> files.put(folder + "target/test-classes/" + path, bytes));
    }

    private void addFolder(Path folder, String to) {
        if (Files.isDirectory(folder)) {
            list(folder)
                    .forEach(file ->
                            add(
                                    file,
                                    to
                                            + "/"
                                            + folder.relativize(file)
                                                    .toString()
                                                    .replace('\\', '/')));
        }
    }

    private void add(Path file, String to) {
        try {
            files.put(to, Files.readAllBytes(file));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static byte[] jar(Path classes) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JarOutputStream jar = new JarOutputStream(bytes)) {
            for (Path file : list(classes)) {
                JarEntry entry =
                        new JarEntry(classes.relativize(file).toString().replace('\\', '/'));
                entry.setTimeLocal(ALWAYS_THE_SAME);
                jar.putNextEntry(entry);
                jar.write(Files.readAllBytes(file));
                jar.closeEntry();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return bytes.toByteArray();
    }

    private static List<Path> list(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
