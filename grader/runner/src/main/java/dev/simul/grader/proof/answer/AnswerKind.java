package dev.simul.grader.proof.answer;

import java.util.Locale;

/**
 * The kinds of known answers. The kind says whether an answer is right or wrong before it is tried.
 */
public enum AnswerKind {
    /** The stub that a student starts from; no check passes or fails on it. */
    STUB,
    /** The course's own right answer. */
    REFERENCE,
    /** A right answer that differs from the reference. */
    ACCEPTED,
    /** A wrong answer that names the checks that must fail. */
    REJECTED;

    /**
     * Returns the word for this kind, which is also the name of the folder of such answers.
     *
     * @return the name of the constant in lower case
     */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Returns whether answers of this kind must pass all checks.
     *
     * @return true if such answers are right
     */
    public boolean isRight() {
        return this == REFERENCE || this == ACCEPTED;
    }
}
