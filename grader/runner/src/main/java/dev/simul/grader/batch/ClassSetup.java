package dev.simul.grader.batch;

import dev.simul.checks.manifest.AssignmentEntry;
import dev.simul.grader.course.Course;
import dev.simul.grader.grading.GraderPool;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * How a class is graded.
 *
 * @param course the course, with its compiled checks
 * @param assignment the assignment, or null
 * @param tasks the ids of the tasks to grade; all tasks if there are none
 * @param key hashes submissions
 * @param pools starts a pool with one child that runs checks
 * @param reports writes the reports
 * @param out the folder for the folders with the reports
 */
public record ClassSetup(
        Course course,
        @Nullable AssignmentEntry assignment,
        List<String> tasks,
        GradingKey key,
        Supplier<GraderPool> pools,
        Reports reports,
        Path out) {

    /** Copies the list. */
    public ClassSetup {
        tasks = List.copyOf(tasks);
    }
}
