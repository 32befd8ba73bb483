package dev.simul.checks.text;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The result of a call. */
public sealed interface CallResult {

    /**
     * Returns whether the call returned, with or without a value.
     *
     * @return false if the call threw or is still running
     */
    default boolean isReturn() {
        return this instanceof Returned || this instanceof ReturnedNothing;
    }

    /**
     * Returns the verb to put between "but" and {@link #found()}.
     *
     * @return "returned", "threw", or an empty string
     */
    String verb();

    /**
     * Returns the result in words.
     *
     * @return the value, the exception, or a statement that the call has not returned
     */
    String found();

    /**
     * The call returned.
     *
     * @param value the value that the call returned
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

    /** The call returned, but its code has no return value. */
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
     * @param failure the exception or error that the call threw
     */
    record Threw(Throwable failure) implements CallResult {
        @Override
        public String verb() {
            return "threw";
        }

        @Override
        public String found() {
            return ThrowableText.of(failure);
        }
    }

    /**
     * The call is still running.
     *
     * @param since the virtual time for which the call has been running
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
