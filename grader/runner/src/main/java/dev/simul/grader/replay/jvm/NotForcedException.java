package dev.simul.grader.replay.jvm;

import java.io.Serial;

/** Thrown if no test without the kit can force a schedule. The message says why. */
public final class NotForcedException extends Exception {
    @Serial private static final long serialVersionUID = 1L;

    NotForcedException(String message) {
        super(message);
    }
}
