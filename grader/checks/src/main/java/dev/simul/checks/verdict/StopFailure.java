package dev.simul.checks.verdict;

import dev.simul.checks.failure.CheckFailure;
import dev.simul.checks.failure.Evidence;
import dev.simul.checks.failure.EvidenceCollector;
import dev.simul.checks.observe.CallRecord;
import dev.simul.checks.observe.CallTimeline;
import dev.simul.checks.observe.CheckContext;
import dev.simul.checks.text.FrameText;
import dev.simul.checks.text.Phrases;
import dev.simul.checks.text.StopMessages;
import dev.simul.simulation.Diagnosis;
import dev.simul.simulation.Outcome;
import dev.simul.simulation.WaitingThread;
import dev.simul.simulation.timeline.Timeline;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Explains to a student why a simulation was stopped. */
final class StopFailure {
    private final CheckContext run;
    private final Timeline timeline;

    private StopFailure(CheckContext run, Timeline timeline) {
        this.run = run;
        this.timeline = timeline;
    }

    /** Returns the failure of a check. The cause of this failure contains the diagnosis. */
    static CheckFailure of(Diagnosis diagnosis, CheckContext run, Outcome<?> outcome) {
        CheckFailure failure = new StopFailure(run, outcome.timeline()).failure(diagnosis);
        try {
            outcome.orThrow();
        } catch (Exception stopped) {
            failure.initCause(stopped);
        }
        return failure;
    }

    private CheckFailure failure(Diagnosis diagnosis) {
        return switch (diagnosis) {
            case Diagnosis.Deadlock deadlock ->
                    CheckFailure.of(
                            StopMessages.deadlock(
                                    since(deadlock.at()),
                                    names(deadlock.cycle()),
                                    words(involvedFirst(deadlock))),
                            evidence(
                                    siteOf(
                                            deadlock.cycle().isEmpty()
                                                    ? deadlock.threads()
                                                    : deadlock.cycle())));
            case Diagnosis.HorizonPassed horizon ->
                    CheckFailure.of(
                            StopMessages.horizonPassed(horizon.horizon(), words(horizon.threads())),
                            evidence(siteOf(horizon.threads())));
            case Diagnosis.BusyWait busy ->
                    CheckFailure.of(
                            StopMessages.busyWait(at(busy.at()), busy.thread()),
                            evidence(run.student().first(busy.stack().stream())));
            case Diagnosis.Stalled stalled ->
                    CheckFailure.of(
                            StopMessages.stalled(stalled.limit(), words(stalled.polling())),
                            evidence(run.student().first(stalled.stack().stream())));
            case Diagnosis.Escape escape ->
                    CheckFailure.of(StopMessages.escape(escape.what()), evidence(escape.site()));
            case Diagnosis.Leak leak ->
                    throw new IllegalArgumentException(
                            "a leak does not stop a simulation: " + leak.message());
            case Diagnosis.LockHeldAsleep held ->
                    throw new IllegalArgumentException(
                            "a held lock does not stop a simulation: " + held.message());
            case Diagnosis.Race race ->
                    throw new IllegalArgumentException(
                            "a race does not stop a simulation: " + race.message());
        };
    }

    /** Returns whether the picture of this failure begins when the check begins. */
    private boolean beginsWithCheck() {
        return run.calls().isEmpty() || run.calls().getLast().startedAt().isZero();
    }

    private String since(Duration at) {
        return beginsWithCheck() ? "from " + Phrases.duration(at) + " on" : inLastCall(at);
    }

    private String at(Duration at) {
        return beginsWithCheck() ? "at " + Phrases.duration(at) : inLastCall(at);
    }

    /** Returns a time in words, measured as on the axis of the picture. */
    private String inLastCall(Duration at) {
        CallRecord last = run.calls().getLast();
        return Phrases.duration(at.minus(last.startedAt()))
                + " after the "
                + Phrases.ordinal(last.number())
                + " call began";
    }

    /** Returns the waiting threads, beginning with those that wait for each other. */
    private static List<WaitingThread> involvedFirst(Diagnosis.Deadlock deadlock) {
        return Stream.concat(deadlock.cycle().stream(), deadlock.threads().stream())
                .distinct()
                .toList();
    }

    private Evidence evidence(@Nullable StackTraceElement site) {
        return EvidenceCollector.of(run, timeline).at(site);
    }

    private @Nullable StackTraceElement siteOf(List<WaitingThread> threads) {
        return threads.stream()
                .map(thread -> run.student().first(thread.stack().stream()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /**
     * Returns lines that say what each waiting thread is waiting for, one line for each thread. The
     * thread of the check, which is waiting for the student's code, is left out unless it is the
     * only waiting thread.
     */
    private List<String> words(List<WaitingThread> threads) {
        List<WaitingThread> others = threads.stream().filter(thread -> !isCheck(thread)).toList();
        return (others.isEmpty() ? threads : others)
                .stream().map(this::words).map(text -> withShortNames(text, threads)).toList();
    }

    /** Shortens the names of threads in a text, which may have any length. */
    private static String withShortNames(String text, List<WaitingThread> threads) {
        String shortened = text;
        for (WaitingThread thread : threads) {
            shortened = shortened.replace(thread.name(), Phrases.name(thread.name()));
        }
        return shortened;
    }

    private String words(WaitingThread thread) {
        StackTraceElement site = run.student().first(thread.stack().stream());
        return Stream.of(
                        name(thread),
                        thread.holds().isEmpty()
                                ? ""
                                : " holds " + String.join(" and ", thread.holds()) + " and",
                        switch (thread.activity()) {
                            case SLEEP -> " sleeps";
                            case WAIT, BLOCKED -> " waits" + prefixed(" for ", thread.waitsFor());
                        },
                        prefixed(", held by ", thread.heldBy()),
                        prefixed(", at ", site == null ? null : FrameText.of(site)),
                        prefixed("; ", thread.note()))
                .reduce("", String::concat);
    }

    private static List<String> names(List<WaitingThread> threads) {
        return threads.stream().map(StopFailure::name).toList();
    }

    private static String name(WaitingThread thread) {
        return isCheck(thread) ? "the check" : Phrases.name(thread.name());
    }

    private static boolean isCheck(WaitingThread thread) {
        return thread.id() == CallTimeline.CHECK_THREAD;
    }

    private static String prefixed(String prefix, @Nullable String text) {
        return text == null ? "" : prefix + text;
    }
}
