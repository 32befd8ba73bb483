package dev.simul.checks.console;

import org.jspecify.annotations.Nullable;

/**
 * A check that ran.
 *
 * @param packageName the package of its class
 * @param method the name of its method
 * @param title what it is called where the course does not say
 * @param state what came of it
 * @param failure what went wrong, or null
 */
record Ran(
        String packageName, String method, String title, State state, @Nullable Throwable failure) {

    /**
     * Returns the one of two runs of this check that counts: the worse, the first where they are
     * alike.
     */
    Ran worse(Ran other) {
        return state.worse(other.state) == state ? this : other;
    }
}
