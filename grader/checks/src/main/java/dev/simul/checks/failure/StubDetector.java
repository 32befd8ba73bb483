package dev.simul.checks.failure;

import dev.simul.checks.observe.StudentFrames;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.opentest4j.TestAbortedException;

/**
 * Recognises the stub a student has not touched yet: it throws, in a line of its own, "Not started
 * yet".
 */
public final class StubDetector {
    private static final String BEGINNING = "Not started yet";

    private StubDetector() {}

    /** Returns what ends the check as not started, or null where the failure is none of a stub. */
    public static @Nullable TestAbortedException met(
            @Nullable Throwable failure, StudentFrames student) {
        String message =
                failure instanceof UnsupportedOperationException ? failure.getMessage() : null;
        if (failure != null
                && message != null
                && message.startsWith(BEGINNING)
                && Stream.of(failure.getStackTrace()).limit(1).anyMatch(student::contains)) {
            String rest = message.substring(BEGINNING.length()).replaceFirst("^[\\s:.]+", "");
            return new TestAbortedException(
                    rest.isEmpty() ? "not started" : "not started: " + rest);
        }
        return null;
    }
}
