package dev.simul.checks.manifest;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A course, as described in {@code checks.yml}.
 *
 * @param course the name of the course
 * @param tasks the tasks of the course, in the order in which they are shown
 */
public record Manifest(String course, List<TaskEntry> tasks) {

    /** Refuses a course without tasks, and two tasks with the same id or the same package. */
    public Manifest {
        Require.require("course", course);
        tasks = Require.requireSome("tasks", tasks);
        Set<String> seen = new HashSet<>();
        for (TaskEntry task : tasks) {
            if (!seen.add(task.id())) {
                throw new IllegalArgumentException(
                        "task ids are unique, but '" + task.id() + "' is there twice");
            }
            if (!seen.add(task.packageName())) {
                throw new IllegalArgumentException(
                        "every task has a package of its own, but '"
                                + task.packageName()
                                + "' is there twice");
            }
        }
    }

    /**
     * Reads a manifest.
     *
     * @param file the file, in YAML
     * @return the manifest
     * @throws ManifestException if the file cannot be read or is not valid; the message names the
     *     first line that is wrong
     */
    public static Manifest read(Path file) {
        return ManifestFile.read(file);
    }

    /**
     * Finds a task by its id.
     *
     * @param taskId the id
     * @return the task, or empty if the course has no task with that id
     */
    public Optional<TaskEntry> task(String taskId) {
        return tasks.stream().filter(task -> task.id().equals(taskId)).findFirst();
    }

    /**
     * Finds the task that a class belongs to.
     *
     * @param packageName the package of the class
     * @return the task with that package, or empty if there is no such task
     */
    public Optional<TaskEntry> taskOfPackage(String packageName) {
        return tasks.stream().filter(task -> task.packageName().equals(packageName)).findFirst();
    }

    /**
     * Adds up the points of all tasks.
     *
     * @return the sum
     */
    public BigDecimal points() {
        return tasks.stream().map(TaskEntry::points).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
