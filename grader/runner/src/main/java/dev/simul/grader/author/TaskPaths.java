package dev.simul.grader.author;

import dev.simul.checks.manifest.Manifest;
import dev.simul.checks.manifest.TaskEntry;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Where the files of a task are. */
final class TaskPaths {
    /** The list of modules of the tasks. */
    static final String POM = "tasks/pom.xml";

    static final String REFERENCES = "solutions/src/main/java/";
    static final String REAL_TIME_TESTS = "solutions/src/test/java/";

    private static final List<String> FOLDERS =
            List.of("tasks/", "solutions/accepted/", "solutions/rejected/", "solutions/examples/");
    private static final String MUTANTS = "solutions/mutants/";
    private static final List<String> SHARED = List.of(REFERENCES, REAL_TIME_TESTS);

    private TaskPaths() {}

    /** Returns the folders that are named after a task, with '/' at the end. */
    static Stream<String> folders(String id) {
        return FOLDERS.stream().map(folder -> folder + id + "/");
    }

    static String mutants(String id) {
        return MUTANTS + id + ".yml";
    }

    /** Returns the id of the task after which a file or a folder is named. */
    static Optional<String> owner(String path, Manifest manifest) {
        return manifest.tasks().stream()
                .map(TaskEntry::id)
                .filter(id -> path.equals(mutants(id)) || folders(id).anyMatch(path::startsWith))
                .findFirst();
    }

    /** Returns the task whose package contains a file of the references or of their tests. */
    static Optional<TaskEntry> ownerOfSource(String path, Manifest manifest) {
        return SHARED.stream()
                .filter(path::startsWith)
                .map(root -> path.substring(root.length()))
                .flatMap(source ->
                        manifest.tasks().stream()
                                .filter(task -> source.startsWith(folder(task.packageName()))))
                .max((left, right) ->
                        Integer.compare(left.packageName().length(), right.packageName().length()));
    }

    /** Returns the folder of a package, with '/' at the end. */
    static String folder(String packageName) {
        return packageName.replace('.', '/') + "/";
    }
}
