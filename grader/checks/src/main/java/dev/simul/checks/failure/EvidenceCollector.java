package dev.simul.checks.failure;

import dev.simul.checks.chart.CheckTimeline;
import dev.simul.checks.observe.CallChart;
import dev.simul.checks.observe.CallRecord;
import dev.simul.checks.observe.CallTimeline;
import dev.simul.checks.observe.CheckContext;
import dev.simul.checks.observe.StudentFrames;
import dev.simul.checks.symptom.Symptom;
import dev.simul.checks.text.FrameText;
import dev.simul.checks.text.Mismatch;
import dev.simul.checks.text.Phrases;
import dev.simul.checks.text.ThrowableText;
import dev.simul.simulation.timeline.Lane;
import dev.simul.simulation.timeline.Segment;
import dev.simul.simulation.timeline.Timeline;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Collects the parts of a failure besides its message: the lanes, the student's line, and uncaught
 * exceptions.
 */
public final class EvidenceCollector {
    private static final int MOST_NOTES = 3;
    private static final int MOST_TIMELINES = 20;

    private EvidenceCollector() {}

    /**
     * Collects the evidence for an assertion about a call. This compares the results of the calls,
     * so the simulation must still be running: a result may be a student's collection.
     *
     * @param finding what the assertion found
     * @param call the call that the failure is about
     * @param run the check that made the call
     * @param whole the timeline of the simulation
     */
    public static Evidence of(Mismatch finding, CallRecord call, CheckContext run, Timeline whole) {
        Evidence evidence = of(call, run, whole);
        return finding.symptoms().has(Symptom.WRONG_VALUE)
                ? evidence.with(CallSymptoms.ofWrongResult(call, run))
                : evidence;
    }

    private static Evidence of(CallRecord call, CheckContext run, Timeline whole) {
        Timeline own = CallTimeline.of(whole, call, run);
        Lane caller = CallTimeline.caller(whole, call.number());
        Throwable thrown = call.thrown();
        StackTraceElement site = thrown == null ? null : run.student().origin(thrown);
        return new Evidence(
                timeline(call, own, caller),
                site == null ? longestWait(own, caller) : site,
                unnoticed(whole, run),
                CallSymptoms.of(call, run, own, caller));
    }

    /**
     * Collects the evidence for a failure that is not about a particular call of the check. This
     * evidence is about the last call or, if the check made no call, about all threads.
     *
     * @param run the check
     * @param whole the timeline of the simulation
     */
    public static Evidence of(CheckContext run, Timeline whole) {
        List<CallRecord> calls = run.calls();
        if (!calls.isEmpty()) {
            return of(calls.getLast(), run, whole);
        }
        return new Evidence(
                wholeTimeline(whole),
                longestWait(whole, null),
                unnoticed(whole, run),
                CallSymptoms.of(whole));
    }

    /**
     * Returns the timelines of the first calls of a check or, if the check made no call, the
     * timeline of all threads.
     *
     * @param run the check
     * @param whole the timeline of the simulation
     */
    public static List<CheckTimeline> timelines(CheckContext run, Timeline whole) {
        List<CallRecord> calls = run.calls();
        return calls.isEmpty()
                ? List.of(wholeTimeline(whole))
                : calls.stream()
                        .limit(MOST_TIMELINES)
                        .map(call ->
                                timeline(
                                        call,
                                        CallTimeline.of(whole, call, run),
                                        CallTimeline.caller(whole, call.number())))
                        .toList();
    }

    private static CheckTimeline timeline(CallRecord call, Timeline own, @Nullable Lane caller) {
        Duration start = call.startedAt();
        return new CheckTimeline(
                call.number(),
                start,
                call.endedAt() == null ? null : call.endedAt().minus(start),
                CallChart.of(own, caller, start));
    }

    private static CheckTimeline wholeTimeline(Timeline whole) {
        return new CheckTimeline(0, Duration.ZERO, null, CallChart.of(whole, null, Duration.ZERO));
    }

    /**
     * Returns the line of the caller's longest wait or, if the caller did not wait, of the longest
     * wait of any thread.
     */
    private static @Nullable StackTraceElement longestWait(
            Timeline timeline, @Nullable Lane caller) {
        StackTraceElement site = caller == null ? null : longestWait(Stream.of(caller));
        return site == null ? longestWait(timeline.lanes().stream()) : site;
    }

    private static @Nullable StackTraceElement longestWait(Stream<Lane> lanes) {
        return lanes.flatMap(lane -> lane.segments().stream())
                .filter(segment -> segment.site() != null)
                .max(Comparator.comparing(Segment::length))
                .map(Segment::site)
                .orElse(null);
    }

    /** Returns a note for each thread that ended with an uncaught exception. */
    private static List<String> unnoticed(Timeline whole, CheckContext run) {
        return whole.lanes().stream()
                .map(lane -> unnoticed(lane, run.student()))
                .filter(Objects::nonNull)
                .limit(MOST_NOTES)
                .toList();
    }

    private static @Nullable String unnoticed(Lane lane, StudentFrames student) {
        Throwable failure = lane.failure();
        if (failure == null || failure instanceof ScriptExhausted) {
            return null;
        }
        StackTraceElement site = student.origin(failure);
        return Phrases.name(lane.name())
                + " ended with "
                + ThrowableText.of(failure)
                + (site == null ? "" : ", at " + FrameText.of(site))
                + ", which no code caught";
    }
}
