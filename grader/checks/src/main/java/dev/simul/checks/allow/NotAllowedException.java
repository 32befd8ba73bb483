package dev.simul.checks.allow;

import java.io.Serial;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Thrown before any check of a task runs if the classes of the task use something that is not
 * allowed.
 */
public final class NotAllowedException extends RuntimeException {
    @Serial private static final long serialVersionUID = 1L;

    /**
     * Creates an exception whose message has one line for each violation.
     *
     * @param violations the violations, at least one
     */
    public NotAllowedException(List<Violation> violations) {
        super(violations.stream().map(Violation::toString).collect(Collectors.joining("\n")));
    }
}
