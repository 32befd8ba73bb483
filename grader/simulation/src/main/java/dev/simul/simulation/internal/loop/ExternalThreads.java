package dev.simul.simulation.internal.loop;

import dev.simul.simulation.Diagnosis;
import dev.simul.simulation.internal.diagnosis.MonitorOwners;
import dev.simul.simulation.internal.hook.Hooks;
import dev.simul.simulation.internal.jdk25.Jdk25;
import dev.simul.simulation.internal.thread.SimulatedThread;
import dev.simul.simulation.timeline.Activity;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.AbstractOwnableSynchronizer;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jspecify.annotations.Nullable;

/**
 * Deals with the threads outside a simulation: the steps they make possible, and the locks and
 * monitors they have, for which real time must pass.
 */
final class ExternalThreads {
    /**
     * A thread that has given a lock back is soon to wake the next, unless it gets no processor.
     */
    private static final int MOST_WAITS_FOR_WAKE = 100;

    private static final Set<Class<?>> EXCLUSIVE =
            Set.of(ReentrantLock.class, ReentrantReadWriteLock.class);

    private static final long A_LITTLE = TimeUnit.MILLISECONDS.toNanos(1);

    private final SimulationLoop engine;
    private final ThreadRegistry threads;
    private final Set<SimulatedThread> waiting = new LinkedHashSet<>();
    private final Queue<ExternalWakeup> stepReady = new ConcurrentLinkedQueue<>();
    private volatile boolean pending;
    private boolean tookPart;
    private int waitsForWake;

    /**
     * What a thread outside the simulation did to one inside: it made a step possible, or unparks
     * it.
     *
     * @param thread the one inside
     * @param toucher the name of the thread outside
     * @param unparks whether it unparks it
     */
    private record ExternalWakeup(SimulatedThread thread, String toucher, boolean unparks) {}

    ExternalThreads(SimulationLoop engine, ThreadRegistry threads) {
        this.engine = engine;
        this.threads = threads;
    }

    // Steps

    /** Learns that the calling thread, one outside, makes a step possible. */
    void stepReady(SimulatedThread thread) {
        add(thread, false);
    }

    /** Learns that the calling thread, one outside, unparks one. */
    void unparkRequested(SimulatedThread thread) {
        add(thread, true);
    }

    private void add(SimulatedThread thread, boolean unparks) {
        stepReady.add(new ExternalWakeup(thread, Thread.currentThread().getName(), unparks));
        pending = true;
    }

    /** Tells whether something was done from outside that is not taken in yet. */
    boolean hasWakeups() {
        return pending;
    }

    /** Tells whether anything came from outside, or was waited for. */
    boolean tookPart() {
        return tookPart;
    }

    /** Takes in all that was done. */
    void drain() {
        tookPart = true;
        pending = false;
        for (ExternalWakeup touch = stepReady.poll(); touch != null; touch = stepReady.poll()) {
            take(touch);
        }
    }

    /** A lock may be given back outside; anything else done there comes at no virtual time. */
    private void take(ExternalWakeup touch) {
        SimulatedThread thread = touch.thread;
        boolean goesOn = !touch.unparks || engine.isUnblockedByUnpark(thread);
        if (goesOn && !isBlockedOnLock(thread)) {
            engine.stop()
                    .raise(
                            engine.diagnoses()
                                    .escape(
                                            Diagnosis.Escape.Kind.THREAD,
                                            "a thread outside the simulation, '"
                                                    + touch.toucher
                                                    + "', woke this one: start it inside, or let"
                                                    + " nothing here wait for it",
                                            thread));
        } else if (touch.unparks) {
            engine.unpark(thread);
        } else {
            engine.admit(thread);
        }
    }

    private static boolean isBlockedOnLock(SimulatedThread thread) {
        return thread.hasStarted()
                && LockSupport.getBlocker(thread.thread) instanceof AbstractOwnableSynchronizer;
    }

    // Locks

    /** Tells whether a thread outside has a lock. */
    boolean has(AbstractOwnableSynchronizer lock) {
        Thread owner = Jdk25.ownerOf(lock);
        return owner != null && threads.find(owner) == null && owner.isAlive();
    }

    /** Learns that a thread parks; it waits for the outside where that has its lock. */
    void onPark(SimulatedThread thread, @Nullable Object blocker) {
        if (blocker instanceof AbstractOwnableSynchronizer lock && has(lock)) {
            waiting.add(thread);
            thread.waitsForExternal = true;
        }
    }

    /** Learns that a thread can run. */
    void onUnblock(SimulatedThread thread) {
        if (thread.waitsForExternal) {
            thread.waitsForExternal = false;
            waiting.remove(thread);
        }
    }

    /** Tells whether a thread waits for a lock that a thread outside has. */
    boolean isAwaited() {
        return !waiting.isEmpty();
    }

    /** Lets a little real time pass. */
    void awaitLock() {
        tookPart = true;
        LockSupport.parkNanos(this, A_LITTLE);
    }

    /**
     * Waits a little where a thread stands before a lock that nobody has: who had it, outside,
     * gives it back first and wakes the next then; false where none does, or it has not come.
     */
    boolean awaitWake() {
        if (waitsForWake == MOST_WAITS_FOR_WAKE
                || threads.alive().stream().noneMatch(ExternalThreads::isBlockedOnFreeLock)) {
            return false;
        }
        waitsForWake++;
        awaitLock();
        return true;
    }

    private static boolean isBlockedOnFreeLock(SimulatedThread thread) {
        return LockSupport.getBlocker(thread.thread) instanceof AbstractOwnableSynchronizer lock
                && EXCLUSIVE.contains(lock.getClass().getEnclosingClass())
                && Jdk25.ownerOf(lock) == null;
    }

    // Monitors

    /**
     * Waits a little where a thread stands before a monitor that none of ours is in; false where
     * none does. Before that of {@code System.in} the simulation stops instead.
     */
    boolean awaitMonitor() {
        List<SimulatedThread> alive = threads.alive();
        List<SimulatedThread> blocked =
                alive.stream().filter(thread -> thread.activity() == Activity.BLOCKED).toList();
        if (blocked.isEmpty()) {
            return false;
        }
        MonitorOwners monitors = new MonitorOwners(alive);
        for (SimulatedThread thread : blocked) {
            if (monitors.wantedBy(thread) == System.in) {
                engine.stop()
                        .raise(
                                engine.diagnoses()
                                        .escape(
                                                Diagnosis.Escape.Kind.INPUT,
                                                Hooks.SYSTEM_IN,
                                                thread));
                return true;
            }
        }
        if (blocked.stream().allMatch(monitors::isHeldInside)) {
            return false;
        }
        awaitLock();
        return true;
    }
}
