package dev.simul.grader.proof.answer;

import java.util.Locale;

/** What is known of an answer beforehand. */
public enum AnswerKind {
    /** It is what a student starts from: no check has anything to look at. */
    STUB,
    /** It is the course's own right answer. */
    REFERENCE,
    /** It is right, in another way than the reference. */
    ACCEPTED,
    /** It is wrong, and names the checks that must find it so. */
    REJECTED;

    /**
     * Says it to people, and names its folder.
     *
     * @return its name in lower case
     */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Tells whether all its checks must pass.
     *
     * @return whether the answer is right
     */
    public boolean isRight() {
        return this == REFERENCE || this == ACCEPTED;
    }
}
