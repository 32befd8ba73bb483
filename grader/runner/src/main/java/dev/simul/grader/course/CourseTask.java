package dev.simul.grader.course;

import dev.simul.checks.manifest.CheckEntry;
import dev.simul.checks.manifest.TaskEntry;
import dev.simul.checks.manifest.Visibility;
import dev.simul.grader.submission.SourceFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A task of a course, with the files of its folder.
 *
 * @param entry the entry of the task in the manifest
 * @param folder the folder of the task
 * @param given the finished files of the package, which students do not write
 * @param stub the classes that the checks were compiled against; empty if the checks were not
 *     compiled
 * @param checks the compiled checks, by path; empty if the checks were not compiled
 * @param salt varies the numbers of the hidden checks, or null for the usual numbers
 */
public record CourseTask(
        TaskEntry entry,
        Path folder,
        List<SourceFile> given,
        Map<String, byte[]> stub,
        Map<String, byte[]> checks,
        @Nullable CourseSalt salt) {

    /** The name of the file that holds the picture of the exercise's example. */
    public static final String PICTURE = "timeline.svg";

    /** The name of the file that holds the timeline of the answer that one writes first. */
    public static final String NAIVE_PICTURE = "naive.txt";

    /** Makes the collections unmodifiable. */
    public CourseTask {
        given = List.copyOf(given);
        stub = Collections.unmodifiableMap(stub);
        checks = Collections.unmodifiableMap(checks);
    }

    /**
     * Returns whether the build has compiled the checks. The build does not compile the checks if
     * the task's own sources, which a student may have written, do not compile.
     *
     * @return true if there are compiled checks and the classes they were compiled against
     */
    public boolean isBuilt() {
        return !stub.isEmpty() && !checks.isEmpty();
    }

    /**
     * Returns this task with classes that were compiled from its sources.
     *
     * @param compiledStub the classes of the stub and of the given files, by path
     * @param compiledChecks the classes of the checks, by path
     * @return a copy of this task, which is built
     */
    public CourseTask withClasses(
            Map<String, byte[]> compiledStub, Map<String, byte[]> compiledChecks) {
        return new CourseTask(entry, folder, given, compiledStub, compiledChecks, salt);
    }

    /**
     * Returns this task with a salt.
     *
     * @param other varies the numbers of the hidden checks, or null for the usual numbers
     * @return a copy of this task
     */
    public CourseTask withSalt(@Nullable CourseSalt other) {
        return new CourseTask(entry, folder, given, stub, checks, other);
    }

    /**
     * Returns the keys that choose the numbers of the hidden checks. Open checks have no keys,
     * because students run them as well.
     *
     * @return the keys in hexadecimal, by the id of the check; none without a salt
     */
    public Map<String, String> keys() {
        CourseSalt known = salt;
        return known == null
                ? Map.of()
                : entry.checks().stream()
                        .filter(check -> check.visibility() == Visibility.HIDDEN)
                        .collect(
                                Collectors.toMap(
                                        CheckEntry::id,
                                        check -> known.key(entry.id(), check.id())));
    }

    /**
     * Reads the sources of the stub and of the given files.
     *
     * @return the files in {@code src/main/java}
     */
    public List<SourceFile> stubSources() {
        return sources("main");
    }

    /**
     * Reads the sources of the checks.
     *
     * @return the open checks, and the hidden checks if they are present
     */
    public List<SourceFile> checkSources() {
        return Stream.of("test", "hidden").flatMap(kind -> sources(kind).stream()).toList();
    }

    /**
     * Returns the functions that a student implements, as the compiled stub declares them.
     *
     * @return the functions listed in the manifest, except for those that the stub does not declare
     */
    public List<StubFunction> functions() {
        return entry.functions().stream()
                .flatMap(function -> StubFunction.of(function, entry.packageName(), stub))
                .toList();
    }

    /**
     * Returns whether the compiled stub declares a function.
     *
     * @param function a class and a method, as listed in the manifest
     * @return true if the class has a method of that name
     */
    public boolean declares(String function) {
        return StubFunction.of(function, entry.packageName(), stub).findAny().isPresent();
    }

    /**
     * Reads the text of the exercise.
     *
     * @return the text of the task's README, or the empty string if the task has no README
     */
    public String readme() {
        return text("README.md");
    }

    /**
     * Reads the picture of the exercise's example.
     *
     * @return the text of the picture's SVG file, or the empty string if there is no picture
     */
    public String picture() {
        return text(PICTURE);
    }

    /**
     * Reads the picture of the answer that one writes first.
     *
     * @return the text of the file, or the empty string if there is no such picture
     */
    public String naivePicture() {
        return text(NAIVE_PICTURE);
    }

    private String text(String name) {
        Path file = folder.resolve(name);
        return Files.isRegularFile(file) ? source(folder, file).text() : "";
    }

    /**
     * Reads the files that a student receives.
     *
     * @return the files, as text
     */
    public List<SourceFile> handout() {
        return handoutFiles().stream().map(file -> source(folder, file)).toList();
    }

    /**
     * Finds the files that a student receives: all files except for the hidden checks and the
     * output of a build.
     *
     * @return the paths of the files, each of which is in the task's folder
     */
    public List<Path> handoutFiles() {
        return Stream.concat(
                        Stream.of("README.md", "pom.xml", PICTURE, NAIVE_PICTURE)
                                .map(folder::resolve)
                                .filter(Files::isRegularFile),
                        Stream.of("main", "test")
                                .map(kind -> folder.resolve("src").resolve(kind))
                                .flatMap(root -> ClassFiles.list(root).stream()))
                .toList();
    }

    /**
     * Returns whether an answer was written in the folder of this task.
     *
     * @param answer the sources of the answer
     * @return true if, for each source of the answer, the folder contains a file with the same text
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

    /**
     * Finds the class files that were compiled from the sources of hidden checks.
     *
     * @param classFiles the compiled checks of this task, by path
     * @return the paths of these class files
     */
    public Set<String> compiledFromHidden(Map<String, byte[]> classFiles) {
        Path root = folder.resolve("src/hidden/java");
        Set<String> sources =
                ClassFiles.list(root).stream()
                        .map(file -> root.relativize(file).toString().replace('\\', '/'))
                        .collect(Collectors.toSet());
        return sources.isEmpty()
                ? Set.of()
                : classFiles.entrySet().stream()
                        .filter(file -> sources.contains(sourceOf(file.getKey(), file.getValue())))
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toSet());
    }

    /** Returns the path of the source from which a class file was compiled. */
    private static String sourceOf(String path, byte[] classFile) {
        String name =
                ClassFile.of()
                        .parse(classFile)
                        .findAttribute(Attributes.sourceFile())
                        .map(attribute -> attribute.sourceFile().stringValue())
                        .orElse("");
        return path.substring(0, path.lastIndexOf('/') + 1) + name;
    }

    private List<SourceFile> sources(String kind) {
        return ClassFiles.list(folder.resolve("src").resolve(kind).resolve("java")).stream()
                .filter(file -> file.toString().endsWith(".java"))
                .map(file -> source(folder, file))
                .toList();
    }

    static SourceFile source(Path folder, Path file) {
        String path = folder.relativize(file).toString().replace('\\', '/');
        try {
            return new SourceFile(
                    "tasks/" + folder.getFileName() + "/" + path,
                    new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
