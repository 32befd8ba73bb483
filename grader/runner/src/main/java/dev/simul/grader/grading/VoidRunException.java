package dev.simul.grader.grading;

import java.io.Serial;

/**
 * Thrown if a planted answer did not get the verdict that it must get. The verdicts of the same run
 * then say nothing.
 */
public final class VoidRunException extends RuntimeException {
    @Serial private static final long serialVersionUID = 1L;

    VoidRunException(String differences) {
        super("the run is void, because the grader judged planted answers wrongly: " + differences);
    }
}
