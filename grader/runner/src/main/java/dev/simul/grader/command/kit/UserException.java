package dev.simul.grader.command.kit;

import java.io.Serial;

/**
 * Thrown if a command cannot do what the user requested. The message states the reason in one
 * sentence.
 */
public final class UserException extends RuntimeException {
    @Serial private static final long serialVersionUID = 1L;

    private final int exitCode;

    public UserException(int exitCode, String sentence) {
        super(sentence);
        this.exitCode = exitCode;
    }

    public int exitCode() {
        return exitCode;
    }
}
