package dev.simul.checks.verdict;

import dev.simul.checks.failure.CheckFailure;
import dev.simul.simulation.Diagnosis;
import dev.simul.simulation.SimulationStoppedException;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a check threw.
 *
 * @param reason why the check did not pass
 * @param details what it says about it
 */
public record Verdict(Reason reason, Details details) {
    private static final int DEEPEST = 20;

    public static Verdict of(Throwable failure) {
        Reason stopped = stoppedBy(failure);
        if (failure instanceof CheckFailure check) {
            return new Verdict(
                    stopped != null
                            ? stopped
                            : check.couldNotRun() ? Reason.ESCAPE : Reason.ASSERTION,
                    new Details(
                            check.expected(),
                            check.actual(),
                            check.summary(),
                            check.lanes(),
                            check.site(),
                            check.notes()));
        }
        if (stopped != null) {
            return new Verdict(stopped, Details.of(message(failure)));
        }
        if (failure instanceof OutOfMemoryError) {
            return new Verdict(Reason.OUT_OF_MEMORY, Details.NONE);
        }
        return failure instanceof AssertionError
                ? new Verdict(Reason.ASSERTION, Details.of(message(failure).strip()))
                : new Verdict(
                        Reason.EXCEPTION,
                        Details.of(failure.getClass().getSimpleName() + ": " + message(failure)));
    }

    private static @Nullable Reason stoppedBy(Throwable failure) {
        @Nullable Throwable link = failure;
        for (int depth = 0; link != null && depth < DEEPEST; depth++) {
            if (link instanceof SimulationStoppedException stopped) {
                return reason(stopped.diagnosis());
            }
            link = link.getCause();
        }
        return null;
    }

    private static Reason reason(Diagnosis diagnosis) {
        return switch (diagnosis) {
            case Diagnosis.Deadlock deadlock -> Reason.DEADLOCK;
            case Diagnosis.HorizonPassed horizon -> Reason.HORIZON;
            case Diagnosis.BusyWait busy -> Reason.BUSY_WAIT;
            case Diagnosis.Stalled stalled -> Reason.STALLED;
            case Diagnosis.Escape escape ->
                    escape.kind() == Diagnosis.Escape.Kind.EXIT ? Reason.EXITED : Reason.ESCAPE;
            case Diagnosis.Leak leak -> Reason.ASSERTION;
            case Diagnosis.LockHeldAsleep held -> Reason.ASSERTION;
            case Diagnosis.Race race -> Reason.ASSERTION;
        };
    }

    /** Asks a throwable for its message; it may be the student's own, and throw another. */
    private static String message(Throwable failure) {
        try {
            String message = failure.getMessage();
            return message == null ? "without a message" : message;
        } catch (RuntimeException | Error broken) {
            return "its message cannot be read";
        }
    }
}
