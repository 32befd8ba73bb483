package dev.simul.grader.child;

import java.io.Serial;

/** Says that a child JVM cannot be started, which no submission can bring about. */
public final class ChildStartException extends RuntimeException {
    @Serial private static final long serialVersionUID = 1L;

    ChildStartException(String reason) {
        super(reason);
    }
}
