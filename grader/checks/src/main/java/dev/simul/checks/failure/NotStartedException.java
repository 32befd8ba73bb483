package dev.simul.checks.failure;

import java.io.Serial;
import org.opentest4j.TestAbortedException;

/** Thrown to end a check whose code under test is still the untouched stub. */
public final class NotStartedException extends TestAbortedException {
    @Serial private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param what a description of what is not started; may be empty
     */
    public NotStartedException(String what) {
        super(what.isEmpty() ? "not started" : "not started: " + what);
    }
}
