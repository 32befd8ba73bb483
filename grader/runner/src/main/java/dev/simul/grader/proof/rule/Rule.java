package dev.simul.grader.proof.rule;

import dev.simul.grader.proof.result.Problem;
import java.util.List;

/** A requirement that every task must meet for a course to be proven. */
public interface Rule {
    /**
     * Checks one task.
     *
     * @param subject the task, and the results of its known answers
     * @return the violations of this rule; empty if the task meets the requirement
     */
    List<Problem> problems(TriedTask subject);
}
