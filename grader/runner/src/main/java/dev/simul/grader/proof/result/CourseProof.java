package dev.simul.grader.proof.result;

import java.time.Instant;
import java.util.List;

/**
 * What came of proving a course.
 *
 * @param format which form this data has: {@link #FORMAT}
 * @param course the name of the course
 * @param provenAt when it was tried
 * @param proven whether nothing is wrong with it
 * @param numbers how much it was proven by
 * @param tasks the tasks that were proven, in the order of the course
 */
public record CourseProof(
        String format,
        String course,
        Instant provenAt,
        boolean proven,
        ProofTotals numbers,
        List<TaskProof> tasks) {

    /** The name of this form. */
    public static final String FORMAT = "simul-verify/1";

    /** Takes a copy. */
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
