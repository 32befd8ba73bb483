package dev.simul.grader.proof.result;

import java.time.Instant;
import java.util.List;

/**
 * The proof of a course.
 *
 * @param format the format of this data, {@link #FORMAT}
 * @param course the name of the course
 * @param provenAt the time when the course was proven
 * @param proven whether the course has no problems
 * @param numbers the totals over all tasks
 * @param tasks the tasks that were proven, in the order of the course
 */
public record CourseProof(
        String format,
        String course,
        Instant provenAt,
        boolean proven,
        ProofTotals numbers,
        List<TaskProof> tasks) {

    /** The name and version of the format. */
    public static final String FORMAT = "simul-verify/1";

    /** Copies the list. */
    public CourseProof {
        tasks = List.copyOf(tasks);
    }

    public static CourseProof of(
            String course, Instant provenAt, int schedules, List<TaskProof> tasks) {
        return new CourseProof(
                FORMAT,
                course,
                provenAt,
                tasks.stream().allMatch(TaskProof::isProven),
                ProofTotals.of(tasks, schedules),
                tasks);
    }
}
