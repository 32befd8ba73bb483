package dev.simul.grader.course;

import dev.simul.checks.manifest.TaskEntry;
import dev.simul.grader.submission.SourceFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads the folder of a task, and records any differences between the folder and the manifest. */
final class CourseTaskReading {
    private final TaskEntry entry;
    private final Path folder;
    private final List<String> errors;

    CourseTaskReading(TaskEntry entry, Path home, List<String> errors) {
        this.entry = entry;
        this.folder = home.resolve("tasks").resolve(entry.id());
        this.errors = errors;
    }

    CourseTask read(boolean withClasses) {
        Map<String, byte[]> stub = withClasses ? built("classes") : Map.of();
        Map<String, byte[]> checks = withClasses ? built("test-classes") : Map.of();
        CourseTask task = new CourseTask(entry, folder, given(), stub, checks, null);
        if (task.isBuilt()) {
            errors.addAll(CheckCalls.of(task, checks).errors());
        } else if (task.checkSources().isEmpty()) {
            errors.add("tasks/" + entry.id() + ": expected checks in src/test/java, found none");
        }
        return task;
    }

    private Map<String, byte[]> built(String kind) {
        return ClassFiles.below(folder.resolve("target").resolve(kind));
    }

    private List<SourceFile> given() {
        List<SourceFile> files = new ArrayList<>();
        for (String name : entry.given()) {
            String path = entry.packageName().replace('.', '/') + "/" + name;
            Path file = folder.resolve("src/main/java").resolve(path);
            if (Files.isRegularFile(file)) {
                files.add(CourseTask.source(folder, file));
            } else {
                errors.add(
                        "tasks/"
                                + entry.id()
                                + ": expected the given file 'src/main/java/"
                                + path
                                + "', found no such file");
            }
        }
        return files;
    }
}
