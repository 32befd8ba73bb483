package dev.simul.grader.batch.results;

import java.io.Serial;

/**
 * Thrown if the results cannot be read or written, for example because the disk is full. The
 * message states the reason in one sentence.
 */
public final class ResultsException extends RuntimeException {
    @Serial private static final long serialVersionUID = 1L;

    /**
     * Creates an exception.
     *
     * @param sentence the reason
     */
    public ResultsException(String sentence) {
        super(sentence);
    }
}
