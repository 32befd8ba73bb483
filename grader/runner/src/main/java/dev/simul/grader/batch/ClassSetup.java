package dev.simul.grader.batch;

import dev.simul.checks.manifest.AssignmentEntry;
import dev.simul.grader.course.Course;
import dev.simul.grader.grading.GraderPool;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The settings for grading a class.
 *
 * @param course the course, with its compiled checks
 * @param assignment the assignment, or null
 * @param tasks the ids of the tasks to grade; if empty, all tasks are graded
 * @param key the key that hashes submissions
 * @param pools supplies a new pool with one child process that runs checks
 * @param reusesJvms whether a submission may run in a JVM in which another one has run
 * @param rules applies the policies of the class to a report
 * @param reports writes the reports
 * @param out the output folder, which contains a folder of reports for each submission
 */
public record ClassSetup(
        Course course,
        @Nullable AssignmentEntry assignment,
        List<String> tasks,
        GradingKey key,
        Supplier<GraderPool> pools,
        boolean reusesJvms,
        ClassRules rules,
        Reports reports,
        Path out) {

    /** Copies the list. */
    public ClassSetup {
        tasks = List.copyOf(tasks);
    }
}
