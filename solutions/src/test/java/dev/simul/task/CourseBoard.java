package dev.simul.task;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A board of the course.
 *
 * @param id the name of its folder in {@code tasks}
 */
record CourseBoard(String id) {
    private static final Path SOLUTIONS =
            Path.of(System.getProperty("basedir", "")).toAbsolutePath();
    private static final Path TASKS = SOLUTIONS.resolveSibling("tasks");
    private static final String TEST = "RealTimeTest.class";

    /** Returns all boards, or those that the system property {@code simul.tasks} names. */
    static List<CourseBoard> all() {
        List<String> named =
                List.of(System.getProperty("simul.tasks", "").strip().split("\\s*,\\s*"));
        return names(TASKS).stream()
                .filter(name -> name.matches("[0-9]{2}-.*"))
                .filter(name -> named.contains("") || named.contains(name))
                .filter(name -> Files.isDirectory(stub(name)))
                .map(CourseBoard::new)
                .toList();
    }

    /** Returns the names of the board's answers of a kind. */
    List<String> answers(String kind) {
        return names(SOLUTIONS.resolve(kind).resolve(id));
    }

    /** Returns the sources of an answer, and of those files that the answer does not replace. */
    List<Path> sources(String kind, String answer) {
        List<Path> sources =
                new ArrayList<>(javaFiles(SOLUTIONS.resolve(kind).resolve(id).resolve(answer)));
        Set<Path> names = sources.stream().map(Path::getFileName).collect(Collectors.toSet());
        javaFiles(stub(id)).stream()
                .filter(file -> !names.contains(file.getFileName()))
                .forEach(sources::add);
        return sources;
    }

    /** Returns the test that runs the board's answers on the real clock. */
    Class<?> realTimeTest() throws ReflectiveOperationException {
        Path source = javaFiles(stub(id)).getFirst();
        String folder = stub(id).relativize(source.getParent()).toString().replace('\\', '/');
        String name =
                names(SOLUTIONS.resolve("target/test-classes").resolve(folder)).stream()
                        .filter(file -> file.endsWith(TEST))
                        .findFirst()
                        .orElseThrow(() ->
                                new AssertionError(
                                        "expected a class '…RealTimeTest' in"
                                                + " solutions/src/test/java/"
                                                + folder
                                                + ", found none: add one for "
                                                + id));
        return Class.forName(folder.replace('/', '.') + "." + name.replace(".class", ""));
    }

    private static Path stub(String id) {
        return TASKS.resolve(id).resolve("src/main/java");
    }

    private static List<Path> javaFiles(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static List<String> names(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.startsWith("."))
                    .sorted()
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
