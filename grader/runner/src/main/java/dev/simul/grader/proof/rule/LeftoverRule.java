package dev.simul.grader.proof.rule;

import dev.simul.grader.proof.result.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Requires that the course contains nothing of a task that is not, or no longer, in the manifest:
 * no folder of a task, no module, no reference and no test of one, no known answers and no example.
 */
public final class LeftoverRule implements CourseRule {
    private static final List<String> FILES_OF_A_TASK = List.of("README.md", "pom.xml", "src");
    private static final List<String> KINDS =
            List.of("accepted", "rejected", "examples", "mutants");
    private static final List<String> SOURCES =
            List.of("solutions/src/main/java", "solutions/src/test/java");

    @Override
    public List<Problem> problems(TriedCourse subject) {
        return Stream.of(folders(subject), modules(subject), answers(subject), sources(subject))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Problem> folders(TriedCourse subject) {
        Path tasks = subject.home().resolve("tasks");
        return names(tasks).stream()
                .filter(name ->
                        FILES_OF_A_TASK.stream()
                                .anyMatch(file -> Files.exists(tasks.resolve(name).resolve(file))))
                .filter(name -> !subject.ids().contains(name))
                .map(name -> leftover("tasks/" + name))
                .toList();
    }

    private static List<Problem> modules(TriedCourse subject) {
        return Pom.read(subject.home().resolve("tasks/pom.xml")).stream()
                .flatMap(pom -> pom.modules().stream())
                .filter(module -> !subject.ids().contains(module))
                .map(module ->
                        new Problem(
                                "tasks/pom.xml",
                                "a module for each task in checks.yml and no others",
                                "the module '" + module + "'",
                                "remove the module, or add the task to checks.yml"))
                .toList();
    }

    private static List<Problem> answers(TriedCourse subject) {
        Set<String> ids = subject.ids();
        return KINDS.stream()
                .map(kind -> "solutions/" + kind)
                .flatMap(folder ->
                        names(subject.home().resolve(folder)).stream()
                                .filter(name -> !ids.contains(name.replaceFirst("\\..*", "")))
                                .map(name -> leftover(folder + "/" + name)))
                .toList();
    }

    /**
     * Finds sources of packages that no task has. Packages that contain those of tasks are
     * excepted, because sources that several tasks use may be there.
     */
    private static List<Problem> sources(TriedCourse subject) {
        Set<String> packages =
                subject.course().tasks().stream()
                        .map(task -> task.entry().packageName().replace('.', '/') + "/")
                        .collect(Collectors.toSet());
        List<Problem> problems = new ArrayList<>();
        for (String root : SOURCES) {
            packagesBelow(subject.home().resolve(root)).stream()
                    .filter(name -> packages.stream().noneMatch(known -> known.startsWith(name)))
                    .map(name -> leftover(root + "/" + name.substring(0, name.length() - 1)))
                    .forEach(problems::add);
        }
        return problems;
    }

    private static Problem leftover(String path) {
        return new Problem(
                path,
                "only files of tasks that are in checks.yml",
                "files of another task",
                "remove the files, or add the task to checks.yml");
    }

    /** Returns the folders that contain sources, relative to a folder, each with '/' at its end. */
    private static Set<String> packagesBelow(Path root) {
        Set<String> packages = new TreeSet<>();
        if (!Files.isDirectory(root)) {
            return packages;
        }
        try {
            Files.walkFileTree(
                    root,
                    new SimpleFileVisitor<>() {
                        @Override
                        public FileVisitResult visitFile(Path file, BasicFileAttributes ignored) {
                            if (file.toString().endsWith(".java")) {
                                String folder = root.relativize(file).toString();
                                packages.add(folder.replace('\\', '/').replaceFirst("[^/]*$", ""));
                            }
                            return FileVisitResult.CONTINUE;
                        }
                    });
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        packages.remove("");
        return packages;
    }

    private static List<String> names(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.map(path -> String.valueOf(path.getFileName()))
                    .filter(name -> !name.startsWith("."))
                    .sorted()
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
