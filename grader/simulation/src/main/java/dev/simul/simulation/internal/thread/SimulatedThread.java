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
 * The state of one simulated thread. This object is also the task that the virtual thread submits
 * to its scheduler for each step, and the timer of the thread's timed waits, so that a sleeping
 * thread needs no further object. Used by the carrier only.
 */
public final class SimulatedThread extends Timer implements ContinuationTask {
    private static final long NEVER = -1;

    public final int id;
    final int parentId;
    public final Thread thread;
    private final ThreadHost host;

    /** The platform thread whose code this thread runs, or null. */
    public @Nullable Thread platform;

    /** The pool of which this thread is a worker, or null. */
    public @Nullable CompensatingPool pool;

    /** Whether the pool runs one more worker while this thread is blocked. */
    public boolean compensated;

    /** Whether this thread is inside {@code Thread.sleep}. */
    public boolean sleeping;

    /**
     * Whether the last step ended with this thread blocked on a monitor, or in {@code Object.wait}.
     */
    public boolean onMonitor;

    /** The index of this thread among the threads on monitors in the queue of unblocked threads. */
    public int onMonitorIndex;

    /** Whether the schedule preempted this thread, so that it is still runnable. */
    public boolean preempted;

    /** Whether this thread yields because it has run many loop iterations. */
    public boolean spun;

    /** The number of accesses to shared memory that this thread has made. */
    public int accesses;

    /** Whether this thread is waiting in {@code settle}. */
    public boolean settling;

    /** Whether this thread is in a wait that will return without a reason. */
    public boolean wakesSpuriously;

    /** Whether a timer of this thread made it runnable. */
    public boolean timedOut;

    /** Whether this thread is waiting for a lock that a thread outside the simulation holds. */
    public boolean waitsForExternal;

    /** How many times this thread had been dispatched when it last entered {@code Object.wait}. */
    public long dispatchesAtWait;

    /**
     * The monitor on which this thread is waiting to be notified, or the future that it last waited
     * for.
     */
    public @Nullable Object awaits;

    /** The position of this thread among those that wait for notifications. */
    public long waitOrder;

    /**
     * The virtual time in nanoseconds at which the wait for a notification ends, or {@code
     * Long.MAX_VALUE}.
     */
    public long waitsUntil;

    /** Whether the JVM woke this thread, but the schedule passed a notification to another one. */
    public boolean passedOver;

    /** Whether this thread waits again for a notification, because it was passed over. */
    public boolean waitsAgain;

    /**
     * The time in nanoseconds after which the wait ends if it is not in whole milliseconds; or 0.
     */
    public long exactWait;

    /** The future that the last task of this thread completes. */
    public @Nullable Object computes;

    /** The exception that terminated this thread, or null. */
    public @Nullable Throwable failure;

    private long dispatches;
    private long draws;
    private long waitDraws;
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

    /** Records the start of this thread; the time is virtual and in nanoseconds. */
    public void onStart(long now, long order) {
        startedAt = now;
        startOrder = order;
    }

    /** Records the termination of this thread; the time is virtual and in nanoseconds. */
    public void onTermination(long now, long order) {
        endedAt = now;
        endOrder = order;
    }

    /** Returns the virtual time, in nanoseconds, at which this thread started. */
    long startedAt() {
        return startedAt;
    }

    /** Records that this thread is dispatched, which ends its wait. */
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

    /** Returns how many times this thread was dispatched, including the current dispatch. */
    public long dispatches() {
        return dispatches;
    }

    /** Records that the current step ends with a wait. */
    public void onWait(Activity activity, long now, @Nullable WaitSite site) {
        waiting = activity;
        waitsFrom = now;
        waitSite = site;
    }

    /** Returns the kind of wait that this thread is in while it is not running. */
    public Activity activity() {
        return waiting == null ? Activity.WAIT : waiting;
    }

    /** Counts a yield and returns the number of yields at this virtual time. */
    public int onYield(long now) {
        if (yieldsAt != now) {
            yieldsAt = now;
            yields = 0;
        }
        return ++yields;
    }

    /** Counts a random number, and returns how many numbers this thread had drawn before. */
    public long nextDraw() {
        return draws++;
    }

    /**
     * Counts a wait that may return without a reason, and returns the number of such waits before.
     */
    public long nextWaitDraw() {
        return waitDraws++;
    }

    Lane lane(String name, long now, List<Segment> waits) {
        if (!hasStarted()) {
            throw new IllegalStateException("thread " + id + " has not started");
        }
        Segment current =
                waiting == null || hasTerminated()
                        ? null
                        : WaitLog.segment(waiting, waitsFrom, now, waitSite, false);
        List<Segment> all = waits;
        if (current != null && now > waitsFrom) {
            all = new ArrayList<>(waits);
            all.add(current);
        }
        return new Lane(
                id,
                name,
                parentId,
                moment(startedAt, startOrder),
                hasTerminated() ? moment(endedAt, endOrder) : null,
                dispatches,
                all,
                current,
                failure);
    }

    private static Moment moment(long at, long order) {
        return new Moment(Duration.ofNanos(at), order);
    }
}
