package dev.simul.grader.proof.rule;

import dev.simul.grader.proof.result.Problem;
import java.util.List;

/** Something that must hold of every task. */
public interface Rule {
    /** Returns where it does not hold. */
    List<Problem> problems(TriedTask subject);
}
