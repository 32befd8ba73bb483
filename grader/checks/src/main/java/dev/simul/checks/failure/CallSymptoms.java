package dev.simul.checks.failure;

import dev.simul.checks.observe.CallRecord;
import dev.simul.checks.observe.CallSpan;
import dev.simul.checks.observe.CheckContext;
import dev.simul.checks.observe.Concurrency;
import dev.simul.checks.observe.ThreadUse;
import dev.simul.checks.observe.TimingExplanation;
import dev.simul.checks.symptom.Symptom;
import dev.simul.checks.symptom.Symptoms;
import dev.simul.checks.symptom.ValueSymptoms;
import dev.simul.checks.text.CallResult;
import dev.simul.simulation.timeline.Lane;
import dev.simul.simulation.timeline.Segment;
import dev.simul.simulation.timeline.Timeline;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the symptoms that the calls of a check and their timelines show. */
final class CallSymptoms {
    private static final String CLOSE = "close";

    private CallSymptoms() {}

    /**
     * Returns the symptoms of a call.
     *
     * @param call the call that a failure is about
     * @param run the check that made the call
     * @param own the timeline of the call
     * @param caller the thread that made the call, or null if it is not known
     */
    static Symptoms of(CallRecord call, CheckContext run, Timeline own, @Nullable Lane caller) {
        List<CallSpan> spans = CallSpan.of(call, own.spans());
        return of(own).and(ofPiecesOfWork(spans))
                .andIf(
                        call.endedAt() != null && call.endedAt().equals(call.startedAt()),
                        Symptom.AT_ONCE)
                .andIf(
                        caller != null && caller.segments().stream().anyMatch(CallSymptoms::closes),
                        Symptom.CALLER_CLOSED_EXECUTOR)
                .andIf(call.number() > 1, Symptom.LATER_CALL)
                .andIf(
                        others(call, run).anyMatch(other -> overlap(call, other)),
                        Symptom.OVERLAPPING_CALLS);
    }

    /**
     * Returns the symptoms that only the results of the calls show. A result that repeats an
     * earlier one says something only if it is wrong.
     *
     * @param call the call that returned a wrong result
     * @param run the check that made the call
     */
    static Symptoms ofWrongResult(CallRecord call, CheckContext run) {
        return Symptoms.NONE.andIf(
                others(call, run)
                        .filter(other -> other.number() < call.number())
                        .anyMatch(other -> isRepeated(call, other)),
                Symptom.EARLIER_RESULT);
    }

    /** Returns the symptoms that the threads show, whatever call they belong to. */
    static Symptoms of(Timeline timeline) {
        List<Throwable> fatal =
                timeline.lanes().stream()
                        .map(Lane::failure)
                        .filter(Objects::nonNull)
                        .filter(failure -> !(failure instanceof ScriptExhausted))
                        .toList();
        Symptoms symptoms =
                Symptoms.NONE
                        .andIf(!fatal.isEmpty(), Symptom.THREAD_DIED)
                        .andIf(
                                timeline.lanes().stream()
                                        .filter(Lane::isAlive)
                                        .anyMatch(ThreadUse::isIdleWorker),
                                Symptom.IDLE_WORKER);
        for (Throwable failure : fatal) {
            symptoms = symptoms.and(Symptoms.ofType(Symptom.DIED_TYPE, failure));
        }
        return symptoms;
    }

    private static Symptoms ofPiecesOfWork(List<CallSpan> spans) {
        if (spans.isEmpty()) {
            return Symptoms.of(Symptom.NOTHING_STARTED);
        }
        int highest = Concurrency.of(spans).highest().getValue();
        return Symptoms.NONE
                .andIf(TimingExplanation.isRow(spans), Symptom.ONE_BY_ONE)
                .andIf(highest > 1 && highest == spans.size(), Symptom.ALL_AT_ONCE)
                .andIf(highest > 1 && highest < spans.size(), Symptom.LIMITED);
    }

    private static boolean closes(Segment segment) {
        return segment.on() != null && segment.on().contains(CLOSE);
    }

    private static Stream<CallRecord> others(CallRecord call, CheckContext run) {
        return run.calls().stream().filter(other -> other.number() != call.number());
    }

    private static boolean overlap(CallRecord one, CallRecord other) {
        return isBefore(one.startedAt(), other.endedAt())
                && isBefore(other.startedAt(), one.endedAt());
    }

    private static boolean isBefore(Duration start, @Nullable Duration end) {
        return end == null || start.compareTo(end) < 0;
    }

    private static boolean isRepeated(CallRecord call, CallRecord earlier) {
        return call.ending() instanceof CallResult.Returned(Object value)
                && earlier.ending() instanceof CallResult.Returned(Object before)
                && ValueSymptoms.isRepeated(before, value);
    }
}
