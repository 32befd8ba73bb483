package dev.simul.grader.batch.similarity;

import java.io.Serial;

/** Thrown if answers cannot be compared. */
public final class SimilarityException extends RuntimeException {
    @Serial private static final long serialVersionUID = 1L;

    SimilarityException(String message) {
        super(message);
    }
}
