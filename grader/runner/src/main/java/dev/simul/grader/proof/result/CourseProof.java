package dev.simul.grader.proof.result;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The proof of a course.
 *
 * @param format the format of this data, {@link #FORMAT}
 * @param course the name of the course
 * @param provenAt the time when the course was proven
 * @param proven whether the course has no problems, also none with salts and mutants
 * @param numbers the totals over all tasks
 * @param tasks the tasks that were proven, in the order of the course
 * @param problems the problems of the course as a whole; empty if only some of its tasks were
 *     proven
 * @param salts the proofs with salts; empty if the course was only proven with its usual numbers
 * @param mutants the result of trying mutants of the right answers, or null if none were tried
 */
public record CourseProof(
        String format,
        String course,
        Instant provenAt,
        boolean proven,
        ProofTotals numbers,
        List<TaskProof> tasks,
        List<Problem> problems,
        List<SaltProof> salts,
        @Nullable CourseMutants mutants) {

    /** The name and version of the format. */
    public static final String FORMAT = "simul-verify/1";

    /** Copies the lists. */
    public CourseProof {
        tasks = List.copyOf(tasks);
        problems = List.copyOf(problems);
        salts = List.copyOf(salts);
    }

    public static CourseProof of(
            String course,
            Instant provenAt,
            ProofTotals numbers,
            List<TaskProof> tasks,
            List<Problem> problems) {
        return new CourseProof(
                FORMAT,
                course,
                provenAt,
                tasks.stream().allMatch(TaskProof::isProven) && problems.isEmpty(),
                numbers,
                tasks,
                problems,
                List.of(),
                null);
    }

    /**
     * Returns the number of problems of the tasks, with their usual numbers and with each salt, and
     * of the course as a whole.
     *
     * @return 0 if the course is proven
     */
    public long problemCount() {
        return problems.size()
                + tasks.stream().mapToLong(task -> task.problems().size()).sum()
                + salts.stream().mapToLong(salt -> salt.problems().size()).sum();
    }

    /**
     * Returns this proof with the result of trying mutants.
     *
     * @param tried the result
     * @return a copy, which is proven only if the mutants are no problem
     */
    public CourseProof withMutants(CourseMutants tried) {
        return new CourseProof(
                format,
                course,
                provenAt,
                proven && tried.isRight(),
                numbers,
                tasks,
                problems,
                salts,
                tried);
    }

    /**
     * Returns this proof with the proofs with salts.
     *
     * @param others the proofs with salts
     * @return a copy, which is proven only if no proof with a salt has a problem
     */
    public CourseProof withSalts(List<SaltProof> others) {
        return new CourseProof(
                format,
                course,
                provenAt,
                proven && others.stream().allMatch(proof -> proof.problems().isEmpty()),
                numbers,
                tasks,
                problems,
                others,
                mutants);
    }
}
