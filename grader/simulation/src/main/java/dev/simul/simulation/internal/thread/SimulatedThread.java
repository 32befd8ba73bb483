package dev.simul.simulation.internal.thread;

import dev.simul.simulation.internal.hook.Carrier;
import dev.simul.simulation.internal.hook.ContinuationTask;
import dev.simul.simulation.internal.loop.SimulationLoop;
import dev.simul.simulation.internal.runtime.SimulatedPool;
import dev.simul.simulation.internal.time.Timer;
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
public final class SimulatedThread extends Timer implements ContinuationTask {
    private static final long NEVER = -1;

    public final int id;
    final int parentId;
    public final Thread thread;
    public final SimulationLoop engine;

    /** The pool it works for, or null. */
    public @Nullable SimulatedPool pool;

    /** Whether its pool runs one worker more while it waits. */
    public boolean compensated;

    /** Whether it is inside a sleep. */
    public boolean sleeping;

    /** Whether its last turn ended before a monitor, or in a wait for a signal on one. */
    public boolean onMonitor;

    /** Where it stands among the threads that the queue of unblocked threads expects. */
    public int amongArrivals;

    /** Whether it was stopped by the schedule, and could have gone on. */
    public boolean preempted;

    /** How many accesses to what threads may share it has made. */
    public int accesses;

    /** Whether it waits in {@code settle}. */
    public boolean settling;

    /** Whether it was made able to run by its own alarm. */
    public boolean timedOut;

    /** Whether it waits for a lock that a thread outside the simulation has. */
    public boolean waitsForExternal;

    /** The turn in which it last entered a wait for a signal on a monitor. */
    public long waitsSinceTurn;

    /** The monitor it waits for a signal on, or the future it last waited for. */
    public @Nullable Object awaits;

    /** The future that its last task completes. */
    public @Nullable Object computes;

    public @Nullable Throwable failure;

    private long onDispatch;
    private long draws;
    private int yields;
    private long yieldsAt;
    private long startedAt;
    private long startOrder = NEVER;
    private long endedAt;
    private long endOrder = NEVER;

    private @Nullable Activity waiting;
    private long waitsFrom;
    private @Nullable WaitSite place;

    public SimulatedThread(SimulationLoop engine, int id, int creator, Thread thread) {
        this.engine = engine;
        this.id = id;
        this.parentId = creator;
        this.thread = thread;
    }

    public boolean hasStarted() {
        return startOrder != NEVER;
    }

    public boolean isAlive() {
        return startOrder != NEVER && endOrder == NEVER;
    }

    public boolean hasEnded() {
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
    protected void fire() {
        engine.onTimeout(this);
    }

    public void starts(long now, long order) {
        startedAt = now;
        startOrder = order;
    }

    public void ends(long now, long order) {
        endedAt = now;
        endOrder = order;
    }

    /** Returns the virtual time of its start in nanoseconds. */
    long startedAt() {
        return startedAt;
    }

    /** Begins a turn on the carrier: what it waited for is over. */
    public void onDispatch(long now, WaitLog log) {
        onDispatch++;
        if (waiting != null) {
            if (now > waitsFrom) {
                log.add(id, waiting, now, place, timedOut);
            }
            waiting = null;
        }
        timedOut = false;
    }

    /** Returns how many turns it had on the carrier, this one included. */
    public long dispatches() {
        return onDispatch;
    }

    /** Ends a turn in a wait. */
    public void waits(Activity activity, long now, @Nullable WaitSite at) {
        waiting = activity;
        waitsFrom = now;
        place = at;
    }

    public Activity activity() {
        return waiting == null ? Activity.WAIT : waiting;
    }

    /** Counts a yield and returns how many there were at this virtual time. */
    public int yielded(long now) {
        if (yieldsAt != now) {
            yieldsAt = now;
            yields = 0;
        }
        return ++yields;
    }

    /** Returns how many random numbers it drew before. */
    public long nextDraw() {
        return draws++;
    }

    Lane lane(String name, long now, List<Segment> waits) {
        if (!hasStarted()) {
            throw new IllegalStateException("thread " + id + " has not started");
        }
        List<Segment> all = waits;
        if (waiting != null && !hasEnded() && now > waitsFrom) {
            all = new ArrayList<>(waits);
            all.add(WaitLog.segment(waiting, waitsFrom, now, place, false));
        }
        Moment end = hasEnded() ? moment(endedAt, endOrder) : null;
        return new Lane(
                id, name, parentId, moment(startedAt, startOrder), end, onDispatch, all, failure);
    }

    private static Moment moment(long at, long order) {
        return new Moment(Duration.ofNanos(at), order);
    }
}
