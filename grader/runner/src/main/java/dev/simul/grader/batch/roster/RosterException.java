package dev.simul.grader.batch.roster;

import java.io.Serial;

/** Thrown if a roster cannot be read. The message states the reason in one sentence. */
public final class RosterException extends RuntimeException {
    @Serial private static final long serialVersionUID = 1L;

    RosterException(String sentence) {
        super(sentence);
    }
}
