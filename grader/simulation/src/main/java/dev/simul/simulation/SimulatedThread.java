package dev.simul.simulation;

import dev.simul.simulation.timeline.Activity;
import dev.simul.simulation.timeline.Lane;
import dev.simul.simulation.timeline.Moment;
import dev.simul.simulation.timeline.Segment;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the engine knows of one thread. Used by the carrier only. */
final class SimulatedThread {
    final int id;
    final int creator;
    final Thread thread;
    final Runnable step;

    /** The pool it works for, or null. */
    @Nullable WorkPool pool;

    /** Whether its pool runs one worker more while it waits. */
    boolean compensated;

    /** Whether it is inside a sleep. */
    boolean sleeping;

    /** Whether its last turn ended before a monitor, or in a wait for a signal on one. */
    boolean onMonitor;

    /** Whether it was stopped by the schedule, and could have gone on. */
    boolean preempted;

    /** How many accesses to what threads may share it has made. */
    int accesses;

    /** Whether it waits in {@code settle}. */
    boolean settling;

    /** Whether it was made able to run by its own alarm. */
    boolean timedOut;

    /** Whether it waits for a lock that a thread outside the simulation has. */
    boolean waitsForOutside;

    @Nullable Throwable failure;

    private long runs;
    private long draws;
    private int yields;
    private long yieldsAt;
    private @Nullable Moment start;
    private @Nullable Moment end;

    private final List<Segment> segments = new ArrayList<>(4);
    private @Nullable Activity waiting;
    private long waitsFrom;
    private @Nullable String waitsOn;
    private @Nullable StackTraceElement waitsAt;

    SimulatedThread(int id, int creator, Thread thread, Runnable step) {
        this.id = id;
        this.creator = creator;
        this.thread = thread;
        this.step = step;
    }

    boolean hasStarted() {
        return start != null;
    }

    boolean isAlive() {
        return start != null && end == null;
    }

    void starts(Moment moment) {
        start = moment;
    }

    void ends(Moment moment) {
        end = moment;
    }

    /** Begins a turn on the carrier: what it waited for is over. */
    void runs(long now) {
        runs++;
        if (waiting != null) {
            if (now > waitsFrom) {
                segments.add(waitUntil(now, timedOut));
            }
            waiting = null;
        }
        timedOut = false;
    }

    /** Ends a turn in a wait. */
    void waits(Activity activity, long now, @Nullable String on, @Nullable StackTraceElement site) {
        waiting = activity;
        waitsFrom = now;
        waitsOn = on;
        waitsAt = site;
    }

    Activity activity() {
        return waiting == null ? Activity.WAIT : waiting;
    }

    /** Counts a yield and returns how many there were at this virtual time. */
    int yielded(long now) {
        if (yieldsAt != now) {
            yieldsAt = now;
            yields = 0;
        }
        return ++yields;
    }

    /** Returns how many random numbers it drew before. */
    long nextDraw() {
        return draws++;
    }

    Lane lane(String name, long now) {
        Moment began = start;
        if (began == null) {
            throw new IllegalStateException("thread " + id + " has not started");
        }
        List<Segment> all = segments;
        if (waiting != null && end == null && now > waitsFrom) {
            all = new ArrayList<>(segments);
            all.add(waitUntil(now, false));
        }
        return new Lane(id, name, creator, began, end, runs, all, failure);
    }

    private Segment waitUntil(long to, boolean byTime) {
        return new Segment(
                activity(),
                Duration.ofNanos(waitsFrom),
                Duration.ofNanos(to),
                waitsOn,
                waitsAt,
                byTime);
    }
}
