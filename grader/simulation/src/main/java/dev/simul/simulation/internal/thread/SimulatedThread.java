package dev.simul.simulation.internal.thread;

import dev.simul.simulation.internal.delegate.ContinuationTask;
import dev.simul.simulation.internal.hook.Carrier;
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
 * The state of one simulated thread. It is also the task that the virtual thread submits to its
 * scheduler for each step, and the timer of its timed waits, so that a sleeping thread needs no
 * further object. Used by the carrier only.
 */
public final class SimulatedThread extends Timer implements ContinuationTask {
    private static final long NEVER = -1;

    public final int id;
    final int parentId;
    public final Thread thread;
    private final ThreadHost host;

    /** The pool whose worker it is, or null. */
    public @Nullable CompensatingPool pool;

    /** Whether its pool runs one more worker while it is blocked. */
    public boolean compensated;

    /** Whether it is inside {@code Thread.sleep}. */
    public boolean sleeping;

    /** Whether its last step ended blocked on a monitor, or in {@code Object.wait}. */
    public boolean onMonitor;

    /** Its index among the threads on monitors that the queue of unblocked threads keeps. */
    public int onMonitorIndex;

    /** Whether the schedule preempted it, so that it is still able to run. */
    public boolean preempted;

    /** How many accesses to shared memory it has made. */
    public int accesses;

    /** Whether it waits in {@code settle}. */
    public boolean settling;

    /** Whether its own timer made it runnable. */
    public boolean timedOut;

    /** Whether it waits for a lock that a thread outside the simulation holds. */
    public boolean waitsForExternal;

    /** The number of dispatches when it last entered {@code Object.wait}. */
    public long dispatchesAtWait;

    /** The monitor that it waits to be notified on, or the future it last waited for. */
    public @Nullable Object awaits;

    /** The future that its last task completes. */
    public @Nullable Object computes;

    /** The exception that terminated it, or null. */
    public @Nullable Throwable failure;

    private long dispatches;
    private long draws;
    private int yields;
    private long yieldsAt;
    private long startedAt;
    private long startOrder = NEVER;
    private long endedAt;
    private long endOrder = NEVER;

    private @Nullable Activity waiting;
    private long waitsFrom;
    private @Nullable WaitSite waitSite;

    SimulatedThread(ThreadHost host, int id, int parentId, Thread thread) {
        this.host = host;
        this.id = id;
        this.parentId = parentId;
        this.thread = thread;
    }

    public boolean hasStarted() {
        return startOrder != NEVER;
    }

    public boolean isAlive() {
        return startOrder != NEVER && endOrder == NEVER;
    }

    public boolean hasTerminated() {
        return endOrder != NEVER;
    }

    /** Runs the thread until it blocks, yields or terminates. */
    @Override
    public void run() {
        Carrier.runContinuation(thread);
    }

    @Override
    public @Nullable Thread carrier() {
        return host.carrier();
    }

    @Override
    public boolean unpark() {
        return host.unpark(this);
    }

    @Override
    protected void fire() {
        host.onTimeout(this);
    }

    /** Records the start; the time is virtual and in nanoseconds. */
    public void onStart(long now, long order) {
        startedAt = now;
        startOrder = order;
    }

    /** Records the termination; the time is virtual and in nanoseconds. */
    public void onTermination(long now, long order) {
        endedAt = now;
        endOrder = order;
    }

    /** Returns the virtual time of its start in nanoseconds. */
    long startedAt() {
        return startedAt;
    }

    /** Records that it is given the carrier, which ends its wait. */
    public void onDispatch(long now, WaitLog log) {
        dispatches++;
        if (waiting != null) {
            if (now > waitsFrom) {
                log.add(id, waiting, now, waitSite, timedOut);
            }
            waiting = null;
        }
        timedOut = false;
    }

    /** Returns how many times it was given the carrier, this time included. */
    public long dispatches() {
        return dispatches;
    }

    /** Records that its step ends in a wait. */
    public void onWait(Activity activity, long now, @Nullable WaitSite site) {
        waiting = activity;
        waitsFrom = now;
        waitSite = site;
    }

    /** Returns what it does while it does not run. */
    public Activity activity() {
        return waiting == null ? Activity.WAIT : waiting;
    }

    /** Counts a yield and returns how many there were at this virtual time. */
    public int onYield(long now) {
        if (yieldsAt != now) {
            yieldsAt = now;
            yields = 0;
        }
        return ++yields;
    }

    /** Counts a random number and returns how many it drew before. */
    public long nextDraw() {
        return draws++;
    }

    Lane lane(String name, long now, List<Segment> waits) {
        if (!hasStarted()) {
            throw new IllegalStateException("thread " + id + " has not started");
        }
        List<Segment> all = waits;
        if (waiting != null && !hasTerminated() && now > waitsFrom) {
            all = new ArrayList<>(waits);
            all.add(WaitLog.segment(waiting, waitsFrom, now, waitSite, false));
        }
        Moment end = hasTerminated() ? moment(endedAt, endOrder) : null;
        return new Lane(
                id, name, parentId, moment(startedAt, startOrder), end, dispatches, all, failure);
    }

    private static Moment moment(long at, long order) {
        return new Moment(Duration.ofNanos(at), order);
    }
}
