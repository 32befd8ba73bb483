package dev.simul.grader.author.tree;

import java.io.Serial;

/**
 * Thrown if a course cannot be edited as requested. Nothing has been changed then. The message says
 * what is in the way, and what to do.
 */
public final class AuthorException extends RuntimeException {
    @Serial private static final long serialVersionUID = 1L;

    /**
     * Creates an exception.
     *
     * @param sentence what was expected, what was found, and what to do
     */
    public AuthorException(String sentence) {
        super(sentence);
    }
}
