package dev.simul.simulation.internal.loop;

import dev.simul.simulation.internal.hook.Hooks;
import dev.simul.simulation.internal.jdk25.VirtualThreadState;
import dev.simul.simulation.internal.thread.SimulatedThread;
import dev.simul.simulation.timeline.Activity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Threads that come back from other threads than the carrier, in a fixed order.
 *
 * <p>A thread that waited for a monitor is handed back by a thread of the JVM, some time after the
 * monitor became free. So whoever asks for arrivals waits until all that are on their way are here,
 * and gets them by their numbers.
 */
final class UnblockedQueue {
    private static final int MOST_SPINS = 1000;

    private final Queue<SimulatedThread> threads = new ConcurrentLinkedQueue<>();
    private final List<SimulatedThread> onMonitors = new ArrayList<>();
    private volatile boolean some;

    /** Adds a thread; any thread may call it. */
    void add(SimulatedThread thread) {
        threads.add(thread);
        some = true;
    }

    /** Learns that a thread waits for a monitor, or for a signal on one. */
    void expect(SimulatedThread thread) {
        thread.amongArrivals = onMonitors.size();
        onMonitors.add(thread);
    }

    /**
     * Learns that a thread begins a turn. Not before that may it be forgotten: one whose timed wait
     * is over can be handed back all the same, and a late return would let it pass a monitor it
     * must wait for.
     */
    void forget(SimulatedThread thread) {
        SimulatedThread last = onMonitors.removeLast();
        if (last != thread) {
            onMonitors.set(thread.amongArrivals, last);
            last.amongArrivals = thread.amongArrivals;
        }
    }

    /** Tells whether none has arrived and none can. */
    boolean isQuiet() {
        return !some && onMonitors.isEmpty();
    }

    /** Returns how many threads wait for a signal on a monitor. */
    int waitingOn(Object monitor) {
        int waiting = 0;
        for (SimulatedThread thread : onMonitors) {
            if (thread.awaits == monitor && thread.activity() == Activity.WAIT) {
                waiting++;
            }
        }
        return waiting;
    }

    /** Takes all that have arrived, once all that are on their way have. */
    List<SimulatedThread> take() {
        awaitThoseOnTheirWay();
        some = false;
        List<SimulatedThread> arrived = new ArrayList<>();
        for (SimulatedThread next = threads.poll(); next != null; next = threads.poll()) {
            arrived.add(next);
        }
        arrived.sort(Comparator.comparingInt(thread -> thread.id));
        return arrived;
    }

    /** Where it takes long, all processors are busy, and the thread that hands back needs one. */
    @SuppressWarnings("ThreadPriorityCheck") // not for the sake of order, but of those who wait
    private void awaitThoseOnTheirWay() {
        for (int turns = 0; areOnTheirWay(); turns++) {
            if (turns < MOST_SPINS) {
                Thread.onSpinWait();
            } else {
                Thread.yield();
            }
        }
    }

    private boolean areOnTheirWay() {
        for (int i = 0; i < onMonitors.size(); i++) {
            if (VirtualThreadState.isBeingUnblocked(onMonitors.get(i).thread)) {
                return true;
            }
        }
        return Hooks.unblocking() != 0;
    }
}
