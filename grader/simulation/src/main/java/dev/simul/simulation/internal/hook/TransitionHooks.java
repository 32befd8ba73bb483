package dev.simul.simulation.internal.hook;

import dev.simul.simulation.internal.delegate.ContinuationTask;
import dev.simul.simulation.internal.jdk25.Jdk25;
import org.jspecify.annotations.Nullable;

/** Hooks for running, yielding, parking and observing virtual threads. */
public final class TransitionHooks {
    private TransitionHooks() {}

    /**
     * Called before the JVM is notified that a thread is being unmounted. Returns true to skip the
     * notification.
     */
    public static boolean beginTransition() {
        return JavaBase.currentCarrier() instanceof Carrier carrier && carrier.transitions.begin();
    }

    /**
     * Called before the JVM is notified that a thread has been mounted or unmounted. Returns true
     * to skip the notification.
     */
    public static boolean endTransition() {
        return JavaBase.currentCarrier() instanceof Carrier carrier && carrier.transitions.end();
    }

    /** Called before a virtual thread terminates. Returns true in a simulation. */
    public static boolean onTermination() {
        if (!(JavaBase.currentCarrier() instanceof Carrier carrier)) {
            return false;
        }
        carrier.transitions.awaitObservers();
        return true;
    }

    /** Returns whether the calling thread uses {@link #yieldContinuation} to yield. */
    public static boolean usesFastYield() {
        return JavaBase.currentCarrier() instanceof Carrier carrier
                && carrier.transitions.usesFastYield();
    }

    /**
     * Replaces {@code VirtualThread.yieldContinuation} if {@link #usesFastYield} returns true.
     * Returns false if the thread is pinned to its carrier.
     *
     * @throws IllegalStateException if the calling thread is not on a carrier
     */
    public static boolean yieldContinuation() {
        if (!(JavaBase.currentCarrier() instanceof Carrier carrier)) {
            throw new IllegalStateException("called outside a simulation");
        }
        return carrier.transitions.yieldContinuation();
    }

    /**
     * Called on entry to {@code VirtualThread.runContinuation}. Returns true if the simulation ran
     * the step itself.
     */
    public static boolean runContinuation(Thread thread) {
        return JavaBase.currentCarrier() instanceof Carrier carrier
                && carrier.transitions.runContinuation(thread);
    }

    /**
     * Called on entry to {@code VirtualThread.park}. Returns true if the simulation parked the
     * thread, or if the thread had a permit or was interrupted.
     */
    public static boolean onPark(Thread thread) {
        return JavaBase.currentCarrier() instanceof Carrier carrier
                && carrier.transitions.park(thread);
    }

    /**
     * Called on entry to {@code VirtualThread.unpark}. Returns true if the thread's simulation
     * unparks it.
     */
    public static boolean onUnpark(Thread thread) {
        ContinuationTask task = taskOf(thread);
        return task != null && task.unpark();
    }

    /** Called before the JVM takes a snapshot of a thread. */
    public static void beforeSnapshot(Thread thread) {
        Carrier carrier = otherCarrierOf(thread);
        if (carrier != null) {
            carrier.transitions.pause();
        }
    }

    /** Called when the JVM has taken a snapshot of a thread, or has failed to. */
    public static void afterSnapshot(Thread thread) {
        Carrier carrier = otherCarrierOf(thread);
        if (carrier != null) {
            carrier.transitions.resume();
        }
    }

    /** Returns the task of a thread of any simulation, or null if the thread is not simulated. */
    static @Nullable ContinuationTask taskOf(Thread thread) {
        return thread.isVirtual()
                        && Jdk25.isFound()
                        && Jdk25.taskOf(thread) instanceof ContinuationTask simulated
                ? simulated
                : null;
    }

    private static @Nullable Carrier otherCarrierOf(Thread thread) {
        ContinuationTask task = taskOf(thread);
        return task != null
                        && task.carrier() instanceof Carrier carrier
                        && carrier != JavaBase.currentCarrier()
                ? carrier
                : null;
    }
}
