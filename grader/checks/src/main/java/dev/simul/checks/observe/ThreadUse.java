package dev.simul.checks.observe;

import dev.simul.checks.symptom.Symptom;
import dev.simul.checks.text.CallMessages;
import dev.simul.checks.text.CallResult;
import dev.simul.checks.text.Mismatch;
import dev.simul.simulation.Simulation;
import dev.simul.simulation.timeline.Lane;
import dev.simul.simulation.timeline.Moment;
import dev.simul.simulation.timeline.Segment;
import dev.simul.simulation.timeline.Timeline;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Finds threads of a call that did something they should not do: block the calling thread, stay
 * alive after the call, or poll.
 */
public final class ThreadUse {
    private final CallRecord call;
    private final CheckContext run;
    private final Timeline own;
    private final @Nullable Lane caller;

    private ThreadUse(CallRecord call, CheckContext run, Timeline whole) {
        this.call = call;
        this.run = run;
        this.own = CallTimeline.of(whole, call, run);
        this.caller = CallTimeline.caller(whole, call.number());
    }

    /** Reads the timeline of the running simulation. */
    public static ThreadUse of(CallRecord call, CheckContext run) {
        return new ThreadUse(call, run, Simulation.timeline());
    }

    public @Nullable Mismatch blocked(String why) {
        List<Segment> waits = caller == null ? List.of() : caller.segments();
        if (waits.isEmpty()) {
            return null;
        }
        Duration waited = waits.stream().map(Segment::length).reduce(Duration.ZERO, Duration::plus);
        String on =
                waits.stream()
                        .max(Comparator.comparing(Segment::length))
                        .map(Segment::on)
                        .orElse(null);
        return CallMessages.blocked(waited, on, why);
    }

    public @Nullable Mismatch leftRunning(String why) {
        Duration end = call.endedAt();
        if (end == null) {
            return didNotReturn(why);
        }
        return alive("after the call has returned", lane -> isLeft(lane, end), why);
    }

    public @Nullable Mismatch running(String why) {
        return call.endedAt() == null
                ? didNotReturn(why)
                : alive("any more", lane -> lane.isAlive() && isStartedIn(lane), why);
    }

    private Mismatch didNotReturn(String why) {
        return CallMessages.didNotReturn(
                new CallResult.Running(Simulation.elapsed().minus(call.startedAt())), why);
    }

    private @Nullable Mismatch alive(String when, Predicate<Lane> test, String why) {
        List<Lane> left = own.lanes().stream().filter(test).toList();
        if (left.isEmpty()) {
            return null;
        }
        String waitingFor =
                left.stream()
                        .map(ThreadUse::lastWait)
                        .filter(Objects::nonNull)
                        .map(Segment::on)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
        Mismatch mismatch =
                CallMessages.leftRunning(
                        when, left.stream().map(Lane::name).toList(), waitingFor, why);
        return left.stream().anyMatch(ThreadUse::isIdleWorker)
                ? mismatch.with(Symptom.IDLE_WORKER)
                : mismatch;
    }

    /**
     * Returns whether a thread waits for the next task of its pool or, if it has ended, whether
     * this was the last thing that it waited for.
     */
    public static boolean isIdleWorker(Lane lane) {
        Segment wait = lastWait(lane);
        return wait != null && wait.on() != null && wait.on().contains("next task");
    }

    /** Returns the current wait of a thread or, if the thread has ended, its last one, or null. */
    private static @Nullable Segment lastWait(Lane lane) {
        return lane.isAlive() || lane.segments().isEmpty()
                ? lane.waiting()
                : lane.segments().getLast();
    }

    private boolean isLeft(Lane lane, Duration end) {
        Moment ended = lane.end();
        return (ended == null || ended.at().compareTo(end) > 0)
                && isStartedIn(lane)
                && !isOfOneMoment(lane);
    }

    /**
     * Returns whether a thread began and ended at the same time. A timer that is not itself a
     * thread may start such a thread later.
     */
    private static boolean isOfOneMoment(Lane lane) {
        Moment ended = lane.end();
        return ended != null && ended.at().equals(lane.start().at());
    }

    private boolean isStartedIn(Lane lane) {
        return caller != null && !lane.start().isBefore(caller.start());
    }

    public @Nullable Mismatch polled(int most, String why) {
        run.needSites();
        int times = own.lanes().stream().mapToInt(lane -> polls(lane).size()).sum();
        return times <= most ? null : CallMessages.polled(most, times, interval(), why);
    }

    private List<Segment> polls(Lane lane) {
        return lane.segments().stream()
                .filter(segment -> segment.timedOut() && segment.site() != null)
                .filter(segment -> !isInSpan(lane, segment))
                .toList();
    }

    private boolean isInSpan(Lane lane, Segment segment) {
        return own.spans().stream()
                .filter(span -> span.lane() == lane.id())
                .anyMatch(span -> {
                    Moment end = span.end();
                    return span.start().at().compareTo(segment.from()) <= 0
                            && (end == null || end.at().compareTo(segment.to()) >= 0);
                });
    }

    /**
     * Returns the time between wake-ups of the thread that polled most, or null if this time
     * varies.
     */
    private @Nullable Duration interval() {
        List<Duration> lengths =
                own.lanes().stream()
                        .map(this::polls)
                        .max(Comparator.comparingInt(List::size))
                        .orElse(List.of())
                        .stream()
                        .map(Segment::length)
                        .distinct()
                        .toList();
        return lengths.size() == 1 ? lengths.getFirst() : null;
    }
}
