package dev.simul.grader.batch;

import java.io.Serial;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;

/** Thrown if a report or the table of grades cannot be written. */
public final class OutputException extends RuntimeException {
    @Serial private static final long serialVersionUID = 1L;

    /**
     * Creates an exception.
     *
     * @param what the output that cannot be written, in words
     * @param place the file or folder to write to
     * @param failure the reason
     */
    public OutputException(String what, Path place, UncheckedIOException failure) {
        super("cannot write " + what + " to '" + place + "': " + reason(failure), failure);
    }

    private static String reason(UncheckedIOException failure) {
        if (failure.getCause() instanceof AccessDeniedException) {
            return "permission denied";
        }
        return failure.getCause() instanceof FileSystemException place && place.getReason() != null
                ? place.getReason()
                : String.valueOf(failure.getMessage());
    }
}
