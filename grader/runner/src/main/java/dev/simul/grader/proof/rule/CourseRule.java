package dev.simul.grader.proof.rule;

import dev.simul.grader.proof.result.Problem;
import java.util.List;

/**
 * A requirement that a course as a whole must meet to be proven. It is checked only if all tasks of
 * the course have been tried.
 */
public interface CourseRule {
    /**
     * Checks the course.
     *
     * @param subject the course, and the proofs of all its tasks
     * @return the violations of this rule; empty if the course meets the requirement
     */
    List<Problem> problems(TriedCourse subject);
}
