package dev.simul.grader.proof.answer;

import java.util.Locale;

/** What is known about an answer before it is tried. */
public enum AnswerKind {
    /** It is what a student starts from, so no check can pass or fail. */
    STUB,
    /** It is the course's own right answer. */
    REFERENCE,
    /** It is right, but differs from the reference. */
    ACCEPTED,
    /** It is wrong, and names the checks that must fail. */
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
