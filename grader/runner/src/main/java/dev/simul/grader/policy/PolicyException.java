package dev.simul.grader.policy;

import java.io.Serial;

/**
 * Thrown if a policy or adjustments cannot be used. The message states the file, the line, what was
 * expected and what was found.
 */
public final class PolicyException extends RuntimeException {
    @Serial private static final long serialVersionUID = 1L;

    /**
     * Creates an exception.
     *
     * @param sentence the reason
     */
    public PolicyException(String sentence) {
        super(sentence);
    }
}
