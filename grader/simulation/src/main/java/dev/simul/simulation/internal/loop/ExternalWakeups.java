package dev.simul.simulation.internal.loop;

import dev.simul.simulation.Diagnosis;
import dev.simul.simulation.internal.diagnosis.DiagnosisFactory;
import dev.simul.simulation.internal.thread.SimulatedThread;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.AbstractOwnableSynchronizer;
import java.util.concurrent.locks.LockSupport;

/**
 * Receives the actions that threads outside a simulation perform on threads inside it: an unpark,
 * or the submission of the next step. The carrier handles these actions later.
 */
final class ExternalWakeups {
    private final Unblocker unblocker;
    private final StopSignal stop;
    private final DiagnosisFactory diagnoses;
    private final Queue<ExternalWakeup> wakeups = new ConcurrentLinkedQueue<>();
    private volatile boolean pending;
    private boolean everReceived;

    /**
     * An action that a thread outside the simulation performs on a thread inside it.
     *
     * @param thread the thread inside the simulation
     * @param waker the name of the thread outside the simulation
     * @param isUnpark true if the action is an unpark, false if it is the submission of the next
     *     step
     */
    private record ExternalWakeup(SimulatedThread thread, String waker, boolean isUnpark) {}

    ExternalWakeups(Unblocker unblocker, StopSignal stop, DiagnosisFactory diagnoses) {
        this.unblocker = unblocker;
        this.stop = stop;
        this.diagnoses = diagnoses;
    }

    /** Adds a step that the calling thread, which is outside the simulation, submitted. */
    void addStep(SimulatedThread thread) {
        add(thread, false);
    }

    /** Adds an unpark by the calling thread, which is outside the simulation. */
    void addUnpark(SimulatedThread thread) {
        add(thread, true);
    }

    private void add(SimulatedThread thread, boolean isUnpark) {
        wakeups.add(new ExternalWakeup(thread, Thread.currentThread().getName(), isUnpark));
        pending = true;
    }

    /** Returns whether an action was added since the last {@link #drain}. */
    boolean isPending() {
        return pending;
    }

    /** Returns whether any action was ever received from outside. */
    boolean wereReceived() {
        return everReceived;
    }

    /** Handles all actions that have been added; called on the carrier. */
    void drain() {
        everReceived = true;
        pending = false;
        for (ExternalWakeup next = wakeups.poll(); next != null; next = wakeups.poll()) {
            handle(next);
        }
    }

    /**
     * Wakes the thread if it is waiting for a lock, because a thread outside the simulation may
     * release the lock. Any other action from outside has no virtual time and therefore stops the
     * simulation.
     */
    private void handle(ExternalWakeup wakeup) {
        SimulatedThread thread = wakeup.thread;
        boolean unblocks = !wakeup.isUnpark || unblocker.isUnblockedByUnpark(thread);
        if (unblocks && !isBlockedOnLock(thread)) {
            stop.raise(
                    diagnoses.escape(
                            Diagnosis.Escape.Kind.THREAD,
                            "a wake-up by thread '"
                                    + wakeup.waker
                                    + "', which runs outside the simulation: start that thread"
                                    + " inside, or do not wait for it",
                            thread));
        } else if (wakeup.isUnpark) {
            unblocker.unpark(thread);
        } else {
            unblocker.makeRunnable(thread);
        }
    }

    private static boolean isBlockedOnLock(SimulatedThread thread) {
        return thread.hasStarted()
                && LockSupport.getBlocker(thread.thread) instanceof AbstractOwnableSynchronizer;
    }
}
