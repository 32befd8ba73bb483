package dev.simul.checks.console;

import dev.simul.checks.failure.CheckFailure;
import dev.simul.simulation.Diagnosis;
import dev.simul.simulation.SimulationStoppedException;
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
record CheckOutcome(
        String packageName, String method, String title, State state, @Nullable Throwable failure) {

    /**
     * Tells whether it failed at what it looks at, so that what the course has to say about it is
     * of help. A program that ended the JVM, say, did not.
     */
    boolean failedAtItsSubject() {
        return state == State.FAILED
                && switch (failure) {
                    case CheckFailure check -> !isStalled(check);
                    case AssertionError assertion -> true;
                    case Error other -> false;
                    case null, default -> true;
                };
    }

    private static boolean isStalled(CheckFailure failure) {
        return failure.getCause() instanceof SimulationStoppedException stopped
                && stopped.diagnosis() instanceof Diagnosis.Stalled;
    }

    /**
     * Returns the one of two runs of this check that counts: the worse, the first where they are
     * alike.
     */
    CheckOutcome worse(CheckOutcome other) {
        return state.worse(other.state) == state ? this : other;
    }
}
