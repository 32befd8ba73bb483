package dev.simul.grader.course;

import java.io.Serial;
import java.util.List;

/** Thrown if nothing can be graded because the course has errors. */
public final class BrokenCourseException extends RuntimeException {
    @Serial private static final long serialVersionUID = 1L;

    /**
     * Creates an exception.
     *
     * @param errors the errors, each of which begins with the name of a file
     */
    public BrokenCourseException(List<String> errors) {
        super(String.join("\n", errors));
        if (errors.isEmpty()) {
            throw new IllegalArgumentException(
                    "expected at least one error of a broken course, found none");
        }
    }
}
