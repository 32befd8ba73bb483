package dev.simul.simulation;

import dev.simul.simulation.jdk.Carrier;
import dev.simul.simulation.jdk.Step;
import dev.simul.simulation.timeline.Activity;
import dev.simul.simulation.timeline.Lane;
import dev.simul.simulation.timeline.Moment;
import dev.simul.simulation.timeline.Segment;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the engine knows of one thread, what the thread gives its scheduler for each step, and the
 * alarm of its timed waits. Used by the carrier only.
 */
final class SimulatedThread extends Alarm implements Step {
    private static final long NEVER = -1;

    final int id;
    final int creator;
    final Thread thread;
    final Engine engine;

    /** The pool it works for, or null. */
    @Nullable WorkPool pool;

    /** Whether its pool runs one worker more while it waits. */
    boolean compensated;

    /** Whether it is inside a sleep. */
    boolean sleeping;

    /** Whether its last turn ended before a monitor, or in a wait for a signal on one. */
    boolean onMonitor;

    /** Where it stands among those that {@link Arrivals} expects. */
    int amongArrivals;

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

    /** The turn in which it last entered a wait for a signal on a monitor. */
    long waitsSinceTurn;

    /** The monitor it waits for a signal on, or the future it last waited for. */
    @Nullable Object awaits;

    /** The future that its last task completes. */
    @Nullable Object computes;

    @Nullable Throwable failure;

    private long runs;
    private long draws;
    private int yields;
    private long yieldsAt;
    private long startedAt;
    private long startOrder = NEVER;
    private long endedAt;
    private long endOrder = NEVER;

    private @Nullable Activity waiting;
    private long waitsFrom;
    private @Nullable Place place;

    SimulatedThread(Engine engine, int id, int creator, Thread thread) {
        this.engine = engine;
        this.id = id;
        this.creator = creator;
        this.thread = thread;
    }

    boolean hasStarted() {
        return startOrder != NEVER;
    }

    boolean isAlive() {
        return startOrder != NEVER && endOrder == NEVER;
    }

    boolean hasEnded() {
        return endOrder != NEVER;
    }

    /** Lets the thread go on until it waits, yields or ends. */
    @Override
    public void run() {
        Carrier.goOn(thread);
    }

    @Override
    public @Nullable Thread carrier() {
        return engine.carrier();
    }

    @Override
    public boolean unpark() {
        return engine.scheduler().unpark(this);
    }

    @Override
    void ring() {
        engine.timeIsUp(this);
    }

    void starts(long now, long order) {
        startedAt = now;
        startOrder = order;
    }

    void ends(long now, long order) {
        endedAt = now;
        endOrder = order;
    }

    /** Returns the virtual time of its start in nanoseconds. */
    long startedAt() {
        return startedAt;
    }

    /** Begins a turn on the carrier: what it waited for is over. */
    void runs(long now, SegmentLog log) {
        runs++;
        if (waiting != null) {
            if (now > waitsFrom) {
                log.add(id, waiting, now, place, timedOut);
            }
            waiting = null;
        }
        timedOut = false;
    }

    /** Returns how many turns it had on the carrier, this one included. */
    long turns() {
        return runs;
    }

    /** Ends a turn in a wait. */
    void waits(Activity activity, long now, @Nullable Place at) {
        waiting = activity;
        waitsFrom = now;
        place = at;
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

    Lane lane(String name, long now, List<Segment> waits) {
        if (!hasStarted()) {
            throw new IllegalStateException("thread " + id + " has not started");
        }
        List<Segment> all = waits;
        if (waiting != null && !hasEnded() && now > waitsFrom) {
            all = new ArrayList<>(waits);
            all.add(SegmentLog.segment(waiting, waitsFrom, now, place, false));
        }
        Moment end = hasEnded() ? moment(endedAt, endOrder) : null;
        return new Lane(id, name, creator, moment(startedAt, startOrder), end, runs, all, failure);
    }

    private static Moment moment(long at, long order) {
        return new Moment(Duration.ofNanos(at), order);
    }
}
