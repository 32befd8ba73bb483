package dev.simul.checks.junit;

import dev.simul.checks.Action;
import org.jspecify.annotations.Nullable;

/** Keeps the first of several failures, and the others as suppressed by it. */
final class FailureCollector {
    private @Nullable Throwable first;

    /** Runs an action and keeps what it throws. */
    void of(Action action) {
        try {
            action.run();
        } catch (Throwable e) { // assertion errors above all
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
