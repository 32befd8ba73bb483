package dev.simul.grader.batch.gradebook;

import java.io.Serial;

/**
 * Thrown if a platform would import wrong grades. The message states the reason in one sentence.
 */
public final class GradebookException extends RuntimeException {
    @Serial private static final long serialVersionUID = 1L;

    GradebookException(String sentence) {
        super(sentence);
    }
}
