package dev.simul.grader.course;

import dev.simul.checks.manifest.CheckEntry;
import dev.simul.checks.manifest.TaskEntry;
import dev.simul.grader.submission.SourceFile;
import dev.simul.grader.worker.CheckCall;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Reads the folder of a task, and notes what does not agree with the manifest. */
final class CourseTaskReading {
    private final TaskEntry entry;
    private final Path folder;
    private final String name;
    private final List<String> errors;

    CourseTaskReading(TaskEntry entry, Path home, List<String> errors) {
        this.entry = entry;
        this.name = "tasks/" + entry.id();
        this.folder = home.resolve("tasks").resolve(entry.id());
        this.errors = errors;
    }

    CourseTask read() {
        Map<String, byte[]> stub = ClassFiles.below(folder.resolve("target").resolve("classes"));
        Map<String, byte[]> checks =
                ClassFiles.below(folder.resolve("target").resolve("test-classes"));
        if (stub.isEmpty() || checks.isEmpty()) {
            errors.add(name + ": expected compiled checks, found none: run 'mvn -q test-compile'");
            return new CourseTask(entry, folder, given(), stub, checks, List.of());
        }
        entry.files().stream()
                .map(file -> path(file.replace(".java", ".class")))
                .filter(file -> !stub.containsKey(file))
                .forEach(file -> errors.add(name + ": expected the stub to have '" + file + "', found no such class"));
        return new CourseTask(entry, folder, given(), stub, checks, calls(checks));
    }

    private List<SourceFile> given() {
        List<SourceFile> files = new ArrayList<>();
        for (String file : entry.given()) {
            Path path = folder.resolve("src/main/java").resolve(path(file));
            if (Files.isRegularFile(path)) {
                files.add(CourseTask.source(folder, path));
            } else {
                errors.add(name + ": expected the given file '" + path(file) + "', found no such file");
            }
        }
        return files;
    }

    private List<CheckCall> calls(Map<String, byte[]> checks) {
        Map<String, List<String>> classes = CheckMethods.classesByMethod(checks);
        List<CheckCall> calls = new ArrayList<>();
        for (CheckEntry check : entry.checks()) {
            List<String> found = classes.getOrDefault(check.methodName(), List.of());
            if (found.size() == 1) {
                calls.add(new CheckCall(check.id(), found.getFirst(), check.methodName()));
            } else {
                errors.add(
                        name
                                + ": expected one test method '"
                                + check.methodName()
                                + "' for the check '"
                                + check.id()
                                + "', found "
                                + (found.isEmpty() ? "none" : String.join(" and ", found)));
            }
        }
        List<String> known = entry.checks().stream().map(CheckEntry::methodName).toList();
        Stream<String> unknown = classes.keySet().stream().filter(method -> !known.contains(method));
        unknown.forEach(
                method ->
                        errors.add(
                                name
                                        + ": expected an entry in checks.yml for the test method '"
                                        + method
                                        + "', found none"));
        return calls;
    }

    private String path(String file) {
        return entry.packageName().replace('.', '/') + "/" + file;
    }
}
