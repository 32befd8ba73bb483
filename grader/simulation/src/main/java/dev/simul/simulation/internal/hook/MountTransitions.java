package dev.simul.simulation.internal.hook;

import dev.simul.simulation.internal.jdk25.FastContinuation;
import dev.simul.simulation.internal.jdk25.Jdk25;
import dev.simul.simulation.internal.jdk25.VirtualThreadState;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * Runs, yields and parks the virtual threads of a carrier, and skips most of the notifications of
 * the JVM that they are being mounted and unmounted.
 *
 * <p>If there is an agent, the JDK notifies the JVM of the beginning and the end of each mount and
 * unmount, which takes a quarter of the time of a short step. Debuggers need the notifications, and
 * so do observers that read a virtual thread from outside: they must not find it half mounted.
 * Therefore no notification is sent if there is no debugger, and no transition begins while an
 * observer reads. A wait for a monitor, or for a notification of one, is begun or ended by the JVM
 * itself, which notifies itself; so the other end of such a wait is always notified.
 *
 * <p>An observer first registers, and then makes the carrier pass a safepoint: after that no
 * transition begins, and the last one is visible in {@link #unannounced}. So the carrier needs no
 * memory fence (Dice, Huang, Yang: Asymmetric Dekker Synchronization, 2001). It would not be enough
 * to notify the JVM only while an observer reads: an observer and a transition that begin at the
 * same moment can both continue, and the JVM crashes.
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

    /** Whether a transition is under way of which the JVM is not notified. */
    private boolean unannounced;

    private volatile int observers;

    MountTransitions(Carrier carrier) {
        this.carrier = carrier;
    }

    /**
     * Runs a virtual thread on the calling carrier until it waits, yields or terminates.
     *
     * @return false if the JDK must run it, and notify the JVM
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
     * @return false if the JDK must park it, which may have to park the carrier
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

    /** Returns whether a thread that yields does so by {@link #yieldContinuation}. */
    boolean usesFastYield() {
        return !debugged && FastContinuation.isOutermost(carrier);
    }

    /** Yields the thread that the calling carrier runs. Returns false if it is pinned. */
    boolean yieldContinuation() {
        begin();
        try {
            return FastContinuation.yieldRunning();
        } finally {
            // Even if there is no memory to copy the stack to.
            end();
        }
    }

    /** Begins a transition once no observer reads. Returns false if the JVM must be notified. */
    boolean begin() {
        if (debugged) {
            return false;
        }
        // In this order, an observer that is missed here sees that the transition has begun.
        UNANNOUNCED.setRelease(this, true);
        while (observers > 0) {
            UNANNOUNCED.setRelease(this, false);
            awaitObservers();
            UNANNOUNCED.setRelease(this, true);
        }
        return true;
    }

    /** Waits for observers to finish; they need no lock that a simulated thread could hold. */
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
     * Waits until no transition is under way that the JVM does not know of, and prevents new ones
     * until {@link #resume}.
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
