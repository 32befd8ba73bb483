package dev.simul.grader.course;

import dev.simul.checks.manifest.Manifest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A course against which submissions can be graded.
 *
 * @param home the folder that holds {@code checks.yml}, {@code tasks} and, in the instructor's
 *     tree, {@code solutions}
 * @param manifest the content of {@code checks.yml}
 * @param tasks the tasks and the files of their folders, in the order of the manifest
 */
public record Course(Path home, Manifest manifest, List<CourseTask> tasks) {

    /** Copies the list. */
    public Course {
        tasks = List.copyOf(tasks);
    }

    /**
     * Reads a course that is built by Maven, with the classes of the stubs and checks that the
     * build has written.
     *
     * @param home the folder that holds {@code checks.yml} and {@code tasks/}
     * @return the course
     * @throws BrokenCourseException if the course has errors; the exception lists all of them
     */
    public static Course read(Path home) {
        return read(home, ManifestReading.read(home), true);
    }

    /**
     * Reads a course without any classes that a build may have written.
     *
     * @param home the folder that holds {@code checks.yml} and {@code tasks/}
     * @return the course, none of whose tasks is built
     * @throws BrokenCourseException if the course has errors; the exception lists all of them
     */
    public static Course readSources(Path home) {
        return read(home, ManifestReading.read(home), false);
    }

    /**
     * Reads a course that a student works on: a whole course, or a handout, which lacks the hidden
     * checks.
     *
     * @param home the folder that holds {@code checks.yml} and {@code tasks/}
     * @return the course, none of whose tasks is built
     * @throws BrokenCourseException if the course has errors; the exception lists all of them
     */
    public static Course readForStudent(Path home) {
        return read(home, ManifestReading.readForStudent(home), false);
    }

    private static Course read(Path home, Manifest manifest, boolean withClasses) {
        List<String> errors = new ArrayList<>();
        List<CourseTask> tasks =
                manifest.tasks().stream()
                        .map(entry -> new CourseTaskReading(entry, home, errors).read(withClasses))
                        .toList();
        if (!errors.isEmpty()) {
            throw new BrokenCourseException(errors);
        }
        return new Course(home, manifest, tasks);
    }

    /**
     * Returns this course with a salt.
     *
     * @param salt varies the numbers of the hidden checks, or null for the usual numbers
     * @return a copy of this course
     */
    public Course withSalt(@Nullable CourseSalt salt) {
        return new Course(home, manifest, tasks.stream().map(task -> task.withSalt(salt)).toList());
    }

    /**
     * Returns the fingerprint of the salt.
     *
     * @return the fingerprint, or null if the hidden checks have their usual numbers
     */
    public @Nullable String fingerprintOfSalt() {
        return tasks.stream()
                .map(CourseTask::salt)
                .filter(Objects::nonNull)
                .map(CourseSalt::fingerprint)
                .findFirst()
                .orElse(null);
    }

    /**
     * Returns the tasks of this course that have the same ids as the given tasks.
     *
     * @param others tasks of this course that were returned when the course was read another time
     * @return the tasks of this course, in the order of the given tasks
     */
    public List<CourseTask> tasks(List<CourseTask> others) {
        return others.stream().map(task -> task(task.entry().id())).toList();
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
