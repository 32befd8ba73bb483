package dev.simul.grader.proof.rule;

import dev.simul.grader.proof.result.Problem;
import java.util.List;

/** Something that a proof requires of every task. */
public interface Rule {
    /**
     * Checks one task.
     *
     * @param subject the task and its tried answers
     * @return each violation of this rule; none if the task keeps it
     */
    List<Problem> problems(TriedTask subject);
}
