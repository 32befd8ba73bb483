package dev.simul.simulation.internal.hook;

import dev.simul.simulation.internal.jdk25.FastContinuation;
import dev.simul.simulation.internal.jdk25.Jdk25;
import dev.simul.simulation.internal.jdk25.VirtualThreadState;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * Runs, yields and parks the virtual threads of a carrier, and skips most notifications to the JVM
 * that a thread is being mounted or unmounted.
 *
 * <p>If there is an agent, the JDK notifies the JVM of the beginning and the end of each mount and
 * unmount, which takes a quarter of the time of a short step. Debuggers need the notifications.
 * Observers that read a virtual thread from outside need them too, because observers must not find
 * the thread half mounted. Therefore no notification is sent if there is no debugger, and no
 * transition begins while an observer reads. The JVM itself begins or ends each wait to enter a
 * monitor and each wait in {@code Object.wait}, and notifies itself; therefore the JVM is always
 * notified of the other end of such a wait.
 *
 * <p>An observer first registers, and then makes the carrier pass a safepoint. After the safepoint
 * no transition begins, and the last transition is visible in {@link #unannounced}. Therefore the
 * carrier needs no memory fence (Dice, Huang, Yang: Asymmetric Dekker Synchronization, 2001). It
 * would not be enough to notify the JVM only while an observer reads: if an observer and a
 * transition begin at the same moment, both can continue, and the JVM crashes.
 */
final class MountTransitions {
    private static final VarHandle UNANNOUNCED;
    private static final VarHandle OBSERVERS;

    static {
        try {
            MethodHandles.Lookup own = MethodHandles.lookup();
            UNANNOUNCED = own.findVarHandle(MountTransitions.class, "unannounced", boolean.class);
            OBSERVERS = own.findVarHandle(MountTransitions.class, "observers", int.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private final Carrier carrier;
    private final boolean debugged = Jdk25.hasNativeAgent();

    /** Whether a transition is in progress without a notification to the JVM. */
    private boolean unannounced;

    private volatile int observers;

    MountTransitions(Carrier carrier) {
        this.carrier = carrier;
    }

    /**
     * Runs a virtual thread on the calling carrier until it waits, yields or terminates.
     *
     * @return false if the JDK must run the thread and notify the JVM
     */
    boolean runContinuation(Thread virtual) {
        if (debugged || !VirtualThreadState.hasYielded(virtual)) {
            awaitObservers();
            return false;
        }
        begin();
        VirtualThreadState.startRunning(virtual);
        try {
            FastContinuation.run(virtual, carrier);
        } finally {
            if (!end()) {
                FastContinuation.notifyUnmounted(virtual);
            }
            FastContinuation.afterUnmount(virtual);
        }
        return true;
    }

    /**
     * Parks the thread that the calling carrier runs, unless it has a permit or is interrupted.
     *
     * @return false if the JDK must park the thread, and may have to park the carrier with it
     */
    boolean park(Thread virtual) {
        if (!usesFastYield()) {
            return false;
        }
        if (VirtualThreadState.takeParkPermit(virtual) || virtual.isInterrupted()) {
            return true;
        }
        VirtualThreadState.startPark(virtual);
        boolean yielded = false;
        try {
            yielded = yieldContinuation();
        } catch (OutOfMemoryError e) {
            // Left to the JDK, which fails in the same way, and then parks the carrier.
        } finally {
            if (!yielded) {
                VirtualThreadState.cancelPark(virtual);
            }
        }
        return yielded;
    }

    /** Returns whether a thread that yields uses {@link #yieldContinuation}. */
    boolean usesFastYield() {
        return !debugged && FastContinuation.isOutermost(carrier);
    }

    /** Yields the thread that the calling carrier runs. Returns false if the thread is pinned. */
    boolean yieldContinuation() {
        begin();
        try {
            return FastContinuation.yieldRunning();
        } finally {
            // Even if no memory is available to copy the stack to.
            end();
        }
    }

    /** Begins a transition once no observer reads. Returns false if the JVM must be notified. */
    boolean begin() {
        if (debugged) {
            return false;
        }
        // Because of this order, an observer that is missed here sees that the transition has
        // begun.
        UNANNOUNCED.setRelease(this, true);
        while (observers > 0) {
            UNANNOUNCED.setRelease(this, false);
            awaitObservers();
            UNANNOUNCED.setRelease(this, true);
        }
        return true;
    }

    /** Waits for observers to finish; observers need no lock that a simulated thread could hold. */
    void awaitObservers() {
        while (observers > 0) {
            Thread.onSpinWait();
        }
    }

    /** Ends a transition. Returns false if the JVM must be notified. */
    boolean end() {
        boolean wasUnannounced = unannounced;
        UNANNOUNCED.setRelease(this, false);
        return wasUnannounced;
    }

    /**
     * Waits until there is no transition in progress that the JVM does not know of, and prevents
     * new transitions until {@link #resume}.
     */
    void pause() {
        OBSERVERS.getAndAdd(this, 1);
        var _ = carrier.getStackTrace();
        while ((boolean) UNANNOUNCED.getAcquire(this)) {
            Thread.onSpinWait();
        }
    }

    void resume() {
        OBSERVERS.getAndAdd(this, -1);
    }
}
