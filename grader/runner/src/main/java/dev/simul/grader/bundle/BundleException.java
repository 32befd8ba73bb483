package dev.simul.grader.bundle;

import java.io.Serial;

/** Thrown if a bundle or its key cannot be used. The message says why, and what to do. */
public final class BundleException extends RuntimeException {
    @Serial private static final long serialVersionUID = 1L;

    /**
     * Creates an exception.
     *
     * @param sentence what was expected, what was found, and what to do
     */
    public BundleException(String sentence) {
        super(sentence);
    }
}
