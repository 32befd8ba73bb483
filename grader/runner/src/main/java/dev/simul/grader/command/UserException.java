package dev.simul.grader.command;

import java.io.Serial;

/** Says in one sentence why a command cannot do what it was asked to. */
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
