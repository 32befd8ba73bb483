package dev.simul.grader.salt;

import java.io.Serial;

/** Thrown if a file cannot be used as a salt. The message says what is wrong and what to do. */
public final class SaltException extends RuntimeException {
    @Serial private static final long serialVersionUID = 1L;

    SaltException(String sentence) {
        super(sentence);
    }
}
