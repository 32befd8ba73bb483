package dev.simul.grader.child;

import java.io.Serial;

/** Thrown if a child JVM cannot be started. A submission cannot cause this. */
public final class ChildStartException extends RuntimeException {
    @Serial private static final long serialVersionUID = 1L;

    /**
     * Creates an exception.
     *
     * @param reason the reason, which continues the sentence "cannot start a child JVM: "
     */
    public ChildStartException(String reason) {
        super(reason);
    }
}
