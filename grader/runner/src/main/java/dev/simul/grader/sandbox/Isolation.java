package dev.simul.grader.sandbox;

import java.util.Locale;

/** How strictly children must be kept from the rest of the machine. */
public enum Isolation {
    /** Nothing is graded unless the sandbox of the operating system works. */
    STRICT,
    /** The best sandbox that the machine offers, or none. */
    BEST_EFFORT,
    /** No sandbox. */
    OFF;

    /**
     * Returns the name that users write and reports contain.
     *
     * @return the name of the constant in lower case, with hyphens
     */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public String toString() {
        return id();
    }
}
