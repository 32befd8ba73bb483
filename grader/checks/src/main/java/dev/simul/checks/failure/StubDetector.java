package dev.simul.checks.failure;

import dev.simul.checks.observe.StudentFrames;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Recognises an untouched stub by its exception, whose message begins with "Not started yet". */
public final class StubDetector {
    private static final String BEGINNING = "Not started yet";

    private StubDetector() {}

    /**
     * Returns the exception that ends the check as not started, or null if the failure does not
     * come from a stub.
     */
    public static @Nullable NotStartedException met(
            @Nullable Throwable failure, StudentFrames student) {
        String message =
                failure instanceof UnsupportedOperationException ? failure.getMessage() : null;
        if (failure != null
                && message != null
                && message.startsWith(BEGINNING)
                && Stream.of(failure.getStackTrace()).limit(1).anyMatch(student::contains)) {
            String rest = message.substring(BEGINNING.length()).replaceFirst("^[\\s:.]+", "");
            return new NotStartedException(rest);
        }
        return null;
    }
}
