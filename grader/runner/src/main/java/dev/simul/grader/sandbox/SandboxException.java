package dev.simul.grader.sandbox;

import java.io.Serial;

/**
 * Thrown if children cannot be isolated as strictly as required. The message states what is missing
 * and what to do.
 */
public final class SandboxException extends RuntimeException {
    @Serial private static final long serialVersionUID = 1L;

    public SandboxException(String sentence) {
        super(sentence);
    }
}
