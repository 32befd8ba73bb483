package dev.simul.grader.proof;

import java.util.List;

/** Something that must hold of every task. */
interface Rule {
    /** Returns where it does not hold. */
    List<Problem> problems(Subject subject);
}
