package dev.simul.checks.verdict;

import dev.simul.checks.failure.CheckFailure;
import dev.simul.checks.failure.Evidence;
import dev.simul.checks.failure.EvidenceCollector;
import dev.simul.checks.failure.InertThrowable;
import dev.simul.checks.failure.NotStartedException;
import dev.simul.checks.failure.StubDetector;
import dev.simul.checks.observe.CallRecord;
import dev.simul.checks.observe.CheckContext;
import dev.simul.checks.observe.ScriptRecord;
import dev.simul.checks.symptom.Symptom;
import dev.simul.checks.symptom.Symptoms;
import dev.simul.checks.text.AssertionText;
import dev.simul.checks.text.CallMessages;
import dev.simul.checks.text.CallResult;
import dev.simul.checks.text.Causes;
import dev.simul.checks.text.FrameText;
import dev.simul.checks.text.Mismatch;
import dev.simul.checks.text.RaceMessages;
import dev.simul.checks.text.SpanMessages;
import dev.simul.checks.text.StopMessages;
import dev.simul.simulation.Diagnosis;
import dev.simul.simulation.Outcome;
import dev.simul.simulation.Settings;
import dev.simul.simulation.Simulation;
import dev.simul.simulation.WaitingThread;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.opentest4j.TestAbortedException;

/**
 * Turns the outcome of a check's simulation into the result that JUnit reports. If there are
 * several problems, the first of the following is reported, because it explains the others: the
 * stub is untouched; a script was asked for too many steps; the simulation was stopped; there was a
 * data race; the check itself failed.
 */
public final class VerdictMaker {
    private final CheckContext run;
    private final Outcome<?> outcome;

    private VerdictMaker(CheckContext run, Outcome<?> outcome) {
        this.run = run;
        this.outcome = outcome;
    }

    /**
     * Returns the exception for JUnit to report, or null if the check passed.
     *
     * <p>To explain a failure, the methods of exceptions and values are called whose classes may be
     * the student's: {@code getMessage}, {@code getCause}, {@code toString}, {@code equals}. So
     * this happens in a simulation of its own, with all its limits. The exception that is returned
     * has no reference to such an object.
     */
    public static @Nullable Throwable of(CheckContext run, Outcome<?> outcome) {
        VerdictMaker maker = new VerdictMaker(run, outcome);
        if (maker.hasPassed()) {
            return null;
        }
        Outcome<Optional<Throwable>> made =
                Simulation.run(
                        Settings.defaults().withSites(false),
                        () -> Optional.ofNullable(maker.inert()));
        Optional<Throwable> verdict = made.value();
        return verdict == null ? withoutMethods(run, made) : verdict.orElse(null);
    }

    /** Returns whether nothing needs to be explained. Calls no method of a student's class. */
    private boolean hasPassed() {
        return outcome.failure() == null
                && outcome.stoppedBy() == null
                && outcome.diagnoses().stream().noneMatch(Diagnosis.Race.class::isInstance)
                && run.scripts().stream().noneMatch(ScriptRecord::isExceeded)
                && thrown().allMatch(InertThrowable::isPlain)
                && notStarted(null) == null
                && thrown().flatMap(Causes::of).noneMatch(OutOfMemoryError.class::isInstance);
    }

    /** Returns what the calls of the check threw, and what ended its threads. */
    private Stream<Throwable> thrown() {
        return Stream.concat(
                run.calls().stream().map(CallRecord::thrown).filter(Objects::nonNull),
                outcome.threadFailures().stream());
    }

    /** Returns the verdict if the methods of the student's classes do not let one be made. */
    private static Throwable withoutMethods(CheckContext run, Outcome<?> made) {
        Diagnosis stop = made.stoppedBy();
        return stop == null
                ? CheckFailure.of(
                        Mismatch.plain(
                                "the check cannot be explained, because a method of an exception or"
                                        + " a result, such as getMessage or toString, fails"),
                        EvidenceCollector.of(new CheckContext(run.student()), made.timeline()))
                : StopFailure.of(stop, new CheckContext(run.student()), made);
    }

    private @Nullable Throwable inert() {
        Throwable verdict = verdict();
        if (verdict instanceof CheckFailure failure) {
            verdict = failure.withSymptoms(run.symptoms());
        }
        if (verdict != null) {
            run.student().trim(verdict);
        }
        return verdict instanceof CheckFailure failure ? failure.withInertCause() : verdict;
    }

    private @Nullable Throwable verdict() {
        Throwable failure = outcome.failure();
        NotStartedException notStarted = notStarted(failure);
        if (notStarted != null) {
            return notStarted;
        }
        CheckFailure outOfMemory = outOfMemory(failure);
        if (outOfMemory != null) {
            return outOfMemory;
        }
        CheckFailure scriptExceeded = scriptExceeded();
        if (scriptExceeded != null) {
            return scriptExceeded;
        }
        Diagnosis stop = outcome.stoppedBy();
        if (stop != null) {
            return StopFailure.of(stop, run, outcome);
        }
        CheckFailure race = race();
        if (race != null) {
            return race;
        }
        return failure == null ? null : failed(failure);
    }

    private @Nullable NotStartedException notStarted(@Nullable Throwable failure) {
        return Stream.concat(
                        run.calls().stream().map(CallRecord::thrown).filter(Objects::nonNull),
                        Stream.ofNullable(failure))
                .map(thrown -> StubDetector.met(thrown, run.student()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /**
     * Returns a failure if the heap was full, no matter which thread ran out of memory; otherwise
     * null. The grader ends such a JVM.
     */
    private @Nullable CheckFailure outOfMemory(@Nullable Throwable failure) {
        return Stream.of(
                        Stream.ofNullable(failure),
                        run.calls().stream().map(CallRecord::thrown),
                        outcome.threadFailures().stream())
                .flatMap(thrown -> thrown)
                .flatMap(Causes::of)
                .filter(OutOfMemoryError.class::isInstance)
                .findFirst()
                .map(full ->
                        CheckFailure.of(
                                Mismatch.plain(StopMessages.outOfMemory(Verdict.heapLimit())),
                                evidence(),
                                full))
                .orElse(null);
    }

    /** Reports a data race as such, instead of the wrong result that the data race led to. */
    private @Nullable CheckFailure race() {
        for (Diagnosis diagnosis : outcome.diagnoses()) {
            if (diagnosis instanceof Diagnosis.Race race && race.confirmed()) {
                return CheckFailure.of(
                        RaceMessages.race(race).with(Symptom.DATA_RACE),
                        at(race.second().site().frame()));
            }
        }
        return null;
    }

    private @Nullable CheckFailure scriptExceeded() {
        for (ScriptRecord script : run.scripts()) {
            if (script.isExceeded()) {
                Evidence evidence = evidence();
                StackTraceElement site = script.exceededAt();
                return CheckFailure.of(
                        SpanMessages.oneTooMany(script.noun(), script.steps()),
                        site == null ? evidence : evidence.at(site));
            }
        }
        return null;
    }

    /** Explains a failure to a student if the student's code was involved in the failure. */
    private Throwable failed(Throwable failure) {
        return switch (failure) {
            case CheckFailure known -> withLockHeldAsleep(known);
            case TestAbortedException aborted -> aborted;
            case AssertionError error -> plain(error);
            default -> thrown(failure);
        };
    }

    /**
     * Adds a note on the thread that slept while it held a lock that other threads waited for,
     * because this sleep may be the reason why the check took so long.
     */
    private CheckFailure withLockHeldAsleep(CheckFailure failure) {
        for (Diagnosis diagnosis : outcome.diagnoses()) {
            if (diagnosis instanceof Diagnosis.LockHeldAsleep held) {
                return failure.withSymptoms(Symptoms.of(Symptom.LOCK_HELD_ASLEEP))
                        .withNote(
                                StopMessages.lockHeldAsleep(
                                        held.sleeping().name(),
                                        held.sleeping().holds(),
                                        lineOf(held.sleeping()),
                                        held.waiting().name(),
                                        lineOf(held.waiting())));
            }
        }
        return failure;
    }

    private String lineOf(WaitingThread thread) {
        StackTraceElement site = run.student().first(thread.stack().stream());
        return site == null ? "" : ", at " + FrameText.of(site);
    }

    private Throwable thrown(Throwable failure) {
        StackTraceElement site = run.student().origin(failure);
        if (site != null) {
            return CheckFailure.of(
                    StopMessages.threw(failure)
                            .with(Symptom.EXCEPTION)
                            .with(Symptoms.ofType(Symptom.THREW_TYPE, failure)),
                    at(site),
                    failure);
        }
        if (failure instanceof NullPointerException && hasReturnedNull()) {
            return CheckFailure.of(CallMessages.returnedNull(), evidence(), failure);
        }
        return InertThrowable.isPlain(failure)
                ? failure
                : CheckFailure.of(
                        StopMessages.threw(failure).with(Symptom.EXCEPTION), evidence(), failure);
    }

    private boolean hasReturnedNull() {
        return run.calls().stream()
                .anyMatch(call ->
                        call.ending() instanceof CallResult.Returned(Object value)
                                && value == null);
    }

    private CheckFailure plain(AssertionError error) {
        CheckFailure failure = CheckFailure.of(AssertionText.of(error), evidence());
        failure.setStackTrace(error.getStackTrace());
        return failure;
    }

    private Evidence at(StackTraceElement site) {
        return evidence().at(site);
    }

    private Evidence evidence() {
        return EvidenceCollector.of(run, outcome.timeline());
    }
}
