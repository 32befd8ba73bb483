package dev.simul.grader.course;

import dev.simul.checks.manifest.TaskEntry;
import dev.simul.grader.submission.SourceFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A task of a course, with the files of its folder.
 *
 * @param entry its entry in the manifest
 * @param folder its folder
 * @param given the finished files of the package
 * @param stub the classes that its checks were compiled against; empty if they were not compiled
 * @param checks the compiled checks, by path; empty if they were not compiled
 */
public record CourseTask(
        TaskEntry entry,
        Path folder,
        List<SourceFile> given,
        Map<String, byte[]> stub,
        Map<String, byte[]> checks) {

    /** The name of the file that holds the picture of the exercise's example. */
    public static final String PICTURE = "timeline.svg";

    /** Makes the collections unmodifiable. */
    public CourseTask {
        given = List.copyOf(given);
        stub = Collections.unmodifiableMap(stub);
        checks = Collections.unmodifiableMap(checks);
    }

    /**
     * Returns whether the build has compiled the checks. It has not if the task's own sources,
     * which may be a student's, do not compile.
     *
     * @return true if there are compiled checks and the classes they were compiled against
     */
    public boolean isBuilt() {
        return !stub.isEmpty() && !checks.isEmpty();
    }

    /**
     * Reads the sources of the checks.
     *
     * @return the open checks, and the hidden checks if they are present
     */
    public List<SourceFile> checkSources() {
        return Stream.of("test", "hidden")
                .map(kind -> folder.resolve("src").resolve(kind).resolve("java"))
                .flatMap(root -> ClassFiles.list(root).stream())
                .filter(file -> file.toString().endsWith(".java"))
                .map(file -> source(folder, file))
                .toList();
    }

    /**
     * Returns the functions that a student fills in, as the compiled stub declares them.
     *
     * @return the functions of the manifest, without those that the stub does not have
     */
    public List<StubFunction> functions() {
        return entry.functions().stream()
                .flatMap(function -> StubFunction.of(function, entry.packageName(), stub))
                .toList();
    }

    /**
     * Reads the exercise.
     *
     * @return the text of its README, or the empty text if it has none
     */
    public String readme() {
        Path file = folder.resolve("README.md");
        return Files.isRegularFile(file) ? source(folder, file).text() : "";
    }

    /**
     * Reads the picture of the exercise's example.
     *
     * @return the text of its SVG file, or the empty text if it has none
     */
    public String picture() {
        Path file = folder.resolve(PICTURE);
        return Files.isRegularFile(file) ? source(folder, file).text() : "";
    }

    /**
     * Reads the files that a student receives: all but the hidden checks and the files that a build
     * writes.
     *
     * @return the files, as text
     */
    public List<SourceFile> handout() {
        return Stream.concat(
                        Stream.of("README.md", "pom.xml", PICTURE)
                                .map(folder::resolve)
                                .filter(Files::isRegularFile),
                        Stream.of("main", "test")
                                .map(kind -> folder.resolve("src").resolve(kind))
                                .flatMap(root -> ClassFiles.list(root).stream()))
                .map(file -> source(folder, file))
                .toList();
    }

    /**
     * Returns whether the sources in the folder of the task are an answer, because it was written
     * there.
     *
     * @param answer the sources of the answer
     * @return whether each is in the folder too, with the same text
     */
    public boolean isAnsweredBy(List<SourceFile> answer) {
        Set<String> own =
                ClassFiles.below(folder.resolve("src/main/java")).values().stream()
                        .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                        .collect(Collectors.toSet());
        return answer.stream().allMatch(file -> own.contains(file.text()));
    }

    /**
     * Reads the files that a student never receives.
     *
     * @return the sources of the hidden checks
     */
    public List<SourceFile> hidden() {
        return ClassFiles.list(folder.resolve("src/hidden/java")).stream()
                .map(file -> source(folder, file))
                .toList();
    }

    static SourceFile source(Path folder, Path file) {
        String path = folder.relativize(file).toString().replace('\\', '/');
        try {
            return new SourceFile(
                    "tasks/" + folder.getFileName() + "/" + path, Files.readString(file));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
