package dev.simul.grader.proof.result;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The reasons why a mutant may pass all checks. */
public enum WhyNotKilled {
    /** The mutant does the same as the answer. */
    EQUIVALENT,
    /** The mutant does something else that the README of the task allows. */
    OUTSIDE_THE_CONTRACT,
    /** The mutant is wrong, but no check in a simulation can see this. */
    NOT_OBSERVABLE;

    /**
     * Returns the words for this reason.
     *
     * @return the name of the constant in lower case, with spaces
     */
    public String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /**
     * Returns the reason with given words.
     *
     * @param words the words
     * @return the reason, or nothing if no reason has these words
     */
    public static Optional<WhyNotKilled> of(String words) {
        return Arrays.stream(values()).filter(why -> why.words().equals(words)).findFirst();
    }
}
