package dev.simul.checks.allow;

import java.io.Serial;
import java.util.List;
import java.util.stream.Collectors;

/** Thrown before any check of a task runs, if its classes use what tasks may not use. */
public final class NotAllowedException extends RuntimeException {
    @Serial private static final long serialVersionUID = 1L;

    /**
     * Creates an exception that says each violation in a line.
     *
     * @param violations at least one
     */
    public NotAllowedException(List<Violation> violations) {
        super(violations.stream().map(Violation::toString).collect(Collectors.joining("\n")));
    }
}
