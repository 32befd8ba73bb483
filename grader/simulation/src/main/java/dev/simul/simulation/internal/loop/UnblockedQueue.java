package dev.simul.simulation.internal.loop;

import dev.simul.simulation.internal.hook.MonitorUnblocker;
import dev.simul.simulation.internal.jdk.BlockerInspector;
import dev.simul.simulation.internal.jdk.VirtualThreadState;
import dev.simul.simulation.internal.thread.SimulatedThread;
import dev.simul.simulation.timeline.Activity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * The threads that the JVM has unblocked after a wait for a monitor, in a fixed order.
 *
 * <p>A thread of the JVM submits the unblocked threads some time after the monitor was released and
 * in no fixed order. Therefore, the carrier waits until all threads that are being unblocked have
 * arrived, and then removes them from the queue in order of their ids.
 */
public final class UnblockedQueue {
    private static final int MOST_SPINS = 1000;

    private final Queue<SimulatedThread> arrived = new ConcurrentLinkedQueue<>();
    private final List<SimulatedThread> onMonitors = new ArrayList<>();
    private volatile boolean hasArrived;

    /** Adds an unblocked thread; any thread may call this method. */
    void add(SimulatedThread thread) {
        arrived.add(thread);
        hasArrived = true;
    }

    /** Records that a thread is blocked on a monitor, or in {@code Object.wait}. */
    void onBlock(SimulatedThread thread) {
        thread.onMonitorIndex = onMonitors.size();
        onMonitors.add(thread);
    }

    /**
     * Records that a thread that was blocked runs again. The thread must not be removed earlier:
     * the JVM can also unblock a thread whose timed wait is over, and such a late arrival would
     * allow the thread to pass a monitor that it has to wait for.
     */
    void onDispatch(SimulatedThread thread) {
        SimulatedThread last = onMonitors.removeLast();
        if (last != thread) {
            onMonitors.set(thread.onMonitorIndex, last);
            last.onMonitorIndex = thread.onMonitorIndex;
        }
    }

    /** Returns whether no thread has arrived and none can arrive. */
    boolean isQuiet() {
        return !hasArrived && onMonitors.isEmpty();
    }

    /**
     * Returns the number of threads that are waiting for a notification on a monitor or a signal on
     * a condition.
     */
    public int waitingOn(Object target) {
        return BlockerInspector.isCondition(target)
                ? BlockerInspector.waitingOn(target)
                : waitingOnMonitor(target);
    }

    /**
     * Returns the threads that have begun to wait for a notification on a monitor, and have not run
     * since then.
     */
    public List<SimulatedThread> awaiting(Object monitor) {
        List<SimulatedThread> awaiting = new ArrayList<>();
        for (SimulatedThread thread : onMonitors) {
            if (thread.awaits == monitor) {
                awaiting.add(thread);
            }
        }
        return awaiting;
    }

    private int waitingOnMonitor(Object monitor) {
        int waiting = 0;
        for (SimulatedThread thread : onMonitors) {
            if (thread.awaits == monitor && thread.activity() == Activity.WAIT) {
                waiting++;
            }
        }
        return waiting;
    }

    /**
     * Waits until all threads that are being unblocked have arrived, and then removes and returns
     * all threads that have arrived.
     */
    List<SimulatedThread> takeAll() {
        awaitUnblocked();
        hasArrived = false;
        List<SimulatedThread> all = new ArrayList<>();
        for (SimulatedThread next = arrived.poll(); next != null; next = arrived.poll()) {
            all.add(next);
        }
        all.sort(Comparator.comparingInt(thread -> thread.id));
        return all;
    }

    /**
     * If the wait takes a long time, all processors are busy, and the JVM's unblocker needs one.
     */
    @SuppressWarnings("ThreadPriorityCheck") // lets the unblocker run; no order depends on it
    private void awaitUnblocked() {
        for (int spins = 0; isAnyBeingUnblocked(); spins++) {
            if (spins < MOST_SPINS) {
                Thread.onSpinWait();
            } else {
                Thread.yield();
            }
        }
    }

    private boolean isAnyBeingUnblocked() {
        for (int i = 0; i < onMonitors.size(); i++) {
            if (VirtualThreadState.isBeingUnblocked(onMonitors.get(i).thread)) {
                return true;
            }
        }
        return MonitorUnblocker.isActive();
    }
}
