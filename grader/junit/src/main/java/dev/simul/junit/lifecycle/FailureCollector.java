package dev.simul.junit.lifecycle;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.function.Executable;

/** Keeps the first of several failures, and adds the others to it as suppressed exceptions. */
final class FailureCollector {
    private @Nullable Throwable first;

    /** Runs an action and keeps the exception or error that the action throws, if any. */
    void of(Executable action) {
        try {
            action.execute();
        } catch (Throwable e) { // including AssertionError
            if (first == null) {
                first = e;
            } else if (first != e) {
                first.addSuppressed(e);
            }
        }
    }

    void throwFirst() throws Exception {
        switch (first) {
            case null -> {}
            case Exception exception -> throw exception;
            case Error error -> throw error;
            default -> throw new IllegalStateException(first);
        }
    }
}
