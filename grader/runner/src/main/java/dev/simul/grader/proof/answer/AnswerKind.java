package dev.simul.grader.proof.answer;

import java.util.Locale;

/** The kinds of known answers: what is known about an answer before it is tried. */
public enum AnswerKind {
    /** The stub that a student starts from: no check can pass or fail. */
    STUB,
    /** The course's own right answer. */
    REFERENCE,
    /** A right answer that differs from the reference. */
    ACCEPTED,
    /** A wrong answer that names the checks that must fail. */
    REJECTED;

    /**
     * Returns the word for it, which is also the name of its folder.
     *
     * @return its name in lower case
     */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Returns whether all its checks must pass.
     *
     * @return whether the answer is right
     */
    public boolean isRight() {
        return this == REFERENCE || this == ACCEPTED;
    }
}
