package dev.simul.grader.course;

import java.io.Serial;
import java.util.List;

/** Says that nobody can be graded, because the course itself is wrong. */
public final class BrokenCourseException extends RuntimeException {
    @Serial private static final long serialVersionUID = 1L;

    /**
     * Creates one.
     *
     * @param errors what is wrong, each beginning with the file
     */
    public BrokenCourseException(List<String> errors) {
        super(String.join("\n", errors));
        if (errors.isEmpty()) {
            throw new IllegalArgumentException(
                    "a broken course has at least one error, but had none");
        }
    }
}
