package dev.simul.checks.text;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The result of a call. */
public sealed interface CallResult {

    /**
     * Returns whether the call returned, with a value or without.
     *
     * @return false if it threw or still runs
     */
    default boolean isReturn() {
        return this instanceof Returned || this instanceof ReturnedNothing;
    }

    /**
     * Returns what the code did, put between "but" and {@link #found()}.
     *
     * @return "returned", "threw", or the empty text
     */
    String verb();

    /**
     * Returns the result in words.
     *
     * @return the value, the exception, or that it has not returned
     */
    String found();

    /**
     * The call returned.
     *
     * @param value what it returned
     */
    record Returned(@Nullable Object value) implements CallResult {
        @Override
        public String verb() {
            return "returned";
        }

        @Override
        public String found() {
            return ValueText.of(value);
        }
    }

    /** The call returned, and there was nothing to return. */
    record ReturnedNothing() implements CallResult {
        @Override
        public String verb() {
            return "";
        }

        @Override
        public String found() {
            return "returned normally";
        }
    }

    /**
     * The call threw.
     *
     * @param failure what it threw
     */
    record Threw(Throwable failure) implements CallResult {
        @Override
        public String verb() {
            return failure instanceof LinkageError ? "" : "threw";
        }

        @Override
        public String found() {
            return ThrowableText.of(failure);
        }
    }

    /**
     * The call still runs.
     *
     * @param since for how long, in virtual time
     */
    record Running(Duration since) implements CallResult {
        @Override
        public String verb() {
            return "";
        }

        @Override
        public String found() {
            return "had not returned after " + Phrases.duration(since);
        }
    }
}
