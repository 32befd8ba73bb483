package dev.simul.grader.command;

import java.io.Serial;

/**
 * Thrown if a command cannot do what the user requested. The message states the reason in one
 * sentence.
 */
final class UserException extends RuntimeException {
    @Serial private static final long serialVersionUID = 1L;

    private final int exitCode;

    UserException(int exitCode, String sentence) {
        super(sentence);
        this.exitCode = exitCode;
    }

    int exitCode() {
        return exitCode;
    }
}
