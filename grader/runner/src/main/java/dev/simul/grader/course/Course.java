package dev.simul.grader.course;

import dev.simul.checks.manifest.Manifest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A course that submissions can be graded against.
 *
 * @param manifest the content of {@code checks.yml}
 * @param tasks the tasks and the files of their folders, in the order of the manifest
 */
public record Course(Manifest manifest, List<CourseTask> tasks) {

    /** Copies the list. */
    public Course {
        tasks = List.copyOf(tasks);
    }

    /**
     * Reads a course.
     *
     * @param home the folder that holds {@code checks.yml} and {@code tasks/}
     * @return the course
     * @throws BrokenCourseException if the course has errors; the exception lists all of them
     */
    public static Course read(Path home) {
        Manifest manifest = ManifestReading.read(home);
        List<String> errors = new ArrayList<>();
        List<CourseTask> tasks =
                manifest.tasks().stream()
                        .map(entry -> new CourseTaskReading(entry, home, errors).read())
                        .toList();
        if (!errors.isEmpty()) {
            throw new BrokenCourseException(errors);
        }
        return new Course(manifest, tasks);
    }

    /**
     * Returns a task by its id.
     *
     * @param taskId the id of a task of this course
     * @return the task
     */
    public CourseTask task(String taskId) {
        return tasks.stream()
                .filter(task -> task.entry().id().equals(taskId))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("no task of this course: '" + taskId + "'"));
    }
}
