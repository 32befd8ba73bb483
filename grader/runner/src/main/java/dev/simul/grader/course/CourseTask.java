package dev.simul.grader.course;

import dev.simul.checks.manifest.TaskEntry;
import dev.simul.grader.submission.SourceFile;
import dev.simul.grader.worker.CheckCall;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * One task of a course, with what its folder holds.
 *
 * @param entry what the manifest says
 * @param folder its folder
 * @param given the finished files of the package
 * @param stub the compiled stub, with what is given
 * @param checks the compiled checks
 * @param calls the checks as test methods, in the order of the manifest
 */
public record CourseTask(
        TaskEntry entry,
        Path folder,
        List<SourceFile> given,
        Map<String, byte[]> stub,
        Map<String, byte[]> checks,
        List<CheckCall> calls) {

    /** Takes copies. */
    public CourseTask {
        given = List.copyOf(given);
        calls = List.copyOf(calls);
    }

    /**
     * Reads the sources of the checks.
     *
     * @return the open ones, and the hidden ones where they are there
     */
    public List<SourceFile> checkSources() {
        return Stream.of("test", "hidden")
                .map(kind -> folder.resolve("src").resolve(kind).resolve("java"))
                .flatMap(root -> ClassFiles.list(root).stream())
                .filter(file -> file.toString().endsWith(".java"))
                .map(file -> source(folder, file))
                .toList();
    }

    static SourceFile source(Path folder, Path file) {
        try {
            return new SourceFile(
                    "tasks/" + folder.getFileName() + "/" + folder.relativize(file).toString().replace('\\', '/'),
                    Files.readString(file));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
