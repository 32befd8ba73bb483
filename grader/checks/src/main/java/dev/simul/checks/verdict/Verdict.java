package dev.simul.checks.verdict;

import com.sun.management.HotSpotDiagnosticMXBean;
import dev.simul.checks.allow.NotAllowedException;
import dev.simul.checks.failure.CheckFailure;
import dev.simul.checks.failure.NotStartedException;
import dev.simul.checks.symptom.Symptom;
import dev.simul.checks.symptom.Symptoms;
import dev.simul.checks.text.Causes;
import dev.simul.checks.text.StopMessages;
import dev.simul.simulation.Diagnosis;
import dev.simul.simulation.SimulationStoppedException;
import java.lang.management.ManagementFactory;
import java.util.Optional;
import org.junit.platform.engine.TestExecutionResult;

/**
 * The verdict on a check. It is the same in the console, under Surefire and in the grader.
 *
 * @param reason the reason for the status of the check
 * @param details the details that the report shows about the check
 */
public record Verdict(Reason reason, Details details) {
    /** The check passed. */
    public static final Verdict PASSED = new Verdict(Reason.PASSED, Details.NONE);

    /** The check has no result. */
    public static final Verdict DID_NOT_REPORT = new Verdict(Reason.DID_NOT_REPORT, Details.NONE);

    private static final int MEBIBYTE = 1 << 20;

    /** Reads the result of one test of a check. */
    static Verdict of(TestExecutionResult result) {
        Optional<Throwable> thrown = result.getThrowable();
        return switch (result.getStatus()) {
            case SUCCESSFUL -> PASSED;
            case ABORTED ->
                    thrown.filter(NotStartedException.class::isInstance).isPresent()
                            ? new Verdict(Reason.NOT_STARTED, Details.NONE)
                            : new Verdict(
                                    Reason.ABORTED,
                                    Details.of(thrown.map(Verdict::message).orElse("")));
            case FAILED ->
                    thrown.map(Verdict::of)
                            .orElseGet(() -> new Verdict(Reason.ASSERTION, Details.NONE));
        };
    }

    /** Reads the result of a class of checks whose checks could not run. */
    static Verdict ofClass(TestExecutionResult result) {
        if (result.getThrowable().orElse(null) instanceof NotAllowedException refused) {
            return new Verdict(Reason.NOT_ALLOWED, Details.of(message(refused)));
        }
        return result.getStatus() == TestExecutionResult.Status.FAILED
                ? notLoaded(result.getThrowable().map(Verdict::text).orElse(""))
                : of(result);
    }

    /**
     * Returns the verdict on a check that is disabled.
     *
     * @param why the reason why the check is disabled
     */
    static Verdict skipped(String why) {
        return new Verdict(Reason.SKIPPED, Details.of(why));
    }

    /**
     * Returns the verdict on a check that could not be loaded.
     *
     * @param why the reason why the check could not be loaded
     * @return the verdict
     */
    public static Verdict notLoaded(String why) {
        return new Verdict(Reason.NOT_LOADED, Details.of(why));
    }

    /**
     * Returns the verdict on a check for which the heap was too small.
     *
     * @param mebibytes the maximum size of the heap, in MiB
     * @return the verdict
     */
    public static Verdict outOfMemory(long mebibytes) {
        return new Verdict(
                Reason.OUT_OF_MEMORY,
                Details.of(StopMessages.outOfMemory(mebibytes))
                        .with(Symptoms.of(Symptom.OUT_OF_MEMORY)));
    }

    /**
     * Returns the verdict on a check that threw an exception or error.
     *
     * @param failure the exception or error
     * @return the verdict
     */
    public static Verdict of(Throwable failure) {
        if (Causes.of(failure).anyMatch(OutOfMemoryError.class::isInstance)) {
            return outOfMemory(heapLimit());
        }
        Optional<Reason> stopped = stoppedBy(failure);
        if (failure instanceof CheckFailure check) {
            return new Verdict(
                    stopped.orElse(Reason.ASSERTION),
                    new Details(
                            check.expected(),
                            check.actual(),
                            check.summary(),
                            check.lanes(),
                            check.timeline().isEmpty() ? null : check.timeline(),
                            check.site(),
                            check.notes(),
                            symptoms(stopped.orElse(Reason.ASSERTION), check).words()));
        }
        if (stopped.isPresent()) {
            return new Verdict(
                    stopped.get(),
                    Details.of(message(failure)).with(symptoms(stopped.get(), Symptoms.NONE)));
        }
        return failure instanceof AssertionError
                ? new Verdict(
                        Reason.ASSERTION,
                        Details.of(message(failure).strip())
                                .with(symptoms(Reason.ASSERTION, Symptoms.NONE)))
                : new Verdict(
                        Reason.EXCEPTION,
                        Details.of(text(failure))
                                .with(
                                        symptoms(
                                                Reason.EXCEPTION,
                                                Symptoms.ofType(Symptom.THREW_TYPE, failure))));
    }

    /**
     * Returns the status of the check.
     *
     * @return the status of the reason
     */
    public Status status() {
        return reason.status();
    }

    private static Symptoms symptoms(Reason reason, CheckFailure failure) {
        return symptoms(reason, failure.symptoms());
    }

    /** Returns the symptoms that were seen, and the symptom that follows from the reason. */
    private static Symptoms symptoms(Reason reason, Symptoms seen) {
        return switch (reason) {
            case DEADLOCK -> seen.and(Symptom.DEADLOCK);
            case HORIZON -> seen.and(Symptom.NEVER_FINISHED);
            case BUSY_WAIT -> seen.and(Symptom.BUSY_WAIT);
            case STALLED -> seen.and(Symptom.STALLED);
            case OUT_OF_MEMORY -> seen.and(Symptom.OUT_OF_MEMORY);
            case EXCEPTION -> seen.and(Symptom.EXCEPTION);
            case ASSERTION ->
                    seen.andIf(
                            !seen.has(Symptom.DATA_RACE) && !seen.has(Symptom.EXCEPTION),
                            Symptom.NOT_AS_EXPECTED);
            default -> seen;
        };
    }

    private static Optional<Reason> stoppedBy(Throwable failure) {
        return Causes.of(failure)
                .filter(SimulationStoppedException.class::isInstance)
                .map(SimulationStoppedException.class::cast)
                .findFirst()
                .map(stopped -> reason(stopped.diagnosis()));
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

    /**
     * Returns the limit on the heap size, in MiB. The maximum that the runtime reports excludes a
     * part of the heap.
     */
    static long heapLimit() {
        return Long.parseLong(
                        ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
                                .getVMOption("MaxHeapSize")
                                .getValue())
                / MEBIBYTE;
    }

    private static String text(Throwable failure) {
        return failure.getClass().getSimpleName() + ": " + message(failure);
    }

    /**
     * Returns the message of a throwable. The class of the throwable may be the student's, and its
     * getMessage method may throw an exception.
     */
    private static String message(Throwable failure) {
        try {
            String message = failure.getMessage();
            return message == null ? "without a message" : message;
        } catch (RuntimeException | Error broken) {
            return "its message cannot be read";
        }
    }
}
