package dev.simul.simulation.internal.hook;

import dev.simul.simulation.internal.jdk25.FastContinuation;
import dev.simul.simulation.internal.jdk25.Jdk25;
import dev.simul.simulation.internal.jdk25.VirtualThreadState;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * Keeps from the JVM most mounts and unmounts of a carrier's virtual threads.
 *
 * <p>Where there is an agent, the JDK tells the JVM of the beginning and the end of every mount and
 * unmount, which takes a quarter of the time of a short step. Who wants to know are debuggers, and
 * who looks at a virtual thread from outside: it must not find one half mounted. So nothing is told
 * where there is no debugger, and no transition begins while somebody looks. Waits for a monitor,
 * and for a signal of one, are begun or ended by the JVM itself, which tells itself; so their other
 * end is always told.
 *
 * <p>An observer first says that it is there, and then has the carrier come by a safepoint: after
 * that no transition begins, and the last one is seen in {@link #unannounced}. So the carrier needs
 * no fence of memory (Dice, Huang, Yang: Asymmetric Dekker Synchronization, 2001). To tell the JVM
 * of transitions just while somebody looks would not do: an observer and a transition that begin in
 * the same moment can both go on there, and the JVM crashes.
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

    /** Whether a transition is under way that the JVM is not told of. */
    private boolean unannounced;

    private volatile int observers;

    MountTransitions(Carrier carrier) {
        this.carrier = carrier;
    }

    /**
     * Lets a virtual thread go on, on the calling carrier, until it waits, yields or ends.
     *
     * @return false where it must be left to the JDK, and the JVM be told
     */
    boolean goesOn(Thread virtual) {
        if (debugged || !VirtualThreadState.hasYielded(virtual)) {
            awaitObservers();
            return false;
        }
        begin();
        VirtualThreadState.goesOn(virtual);
        try {
            FastContinuation.goOn(virtual, carrier);
        } finally {
            if (!end()) {
                FastContinuation.tellUnmounted(virtual);
            }
            FastContinuation.hasStopped(virtual);
        }
        return true;
    }

    /**
     * Parks the thread that the calling carrier runs, unless it has a permit or is interrupted.
     *
     * @return false where it must be left to the JDK, which parks the carrier where it has to
     */
    boolean park(Thread virtual) {
        if (!usesFastYield()) {
            return false;
        }
        if (VirtualThreadState.takeParkPermit(virtual) || virtual.isInterrupted()) {
            return true;
        }
        VirtualThreadState.parks(virtual);
        boolean stopped = false;
        try {
            stopped = stop();
        } catch (OutOfMemoryError e) {
            // As in the JDK, which gets it once more.
        } finally {
            if (!stopped) {
                VirtualThreadState.parksNot(virtual);
            }
        }
        return stopped;
    }

    /** Tells whether a thread that yields is stopped here, without what the JDK does besides. */
    boolean usesFastYield() {
        return !debugged && FastContinuation.isAlone(carrier);
    }

    /** Stops the thread that the calling carrier runs; false where it cannot be. */
    boolean stop() {
        begin();
        try {
            return FastContinuation.stop();
        } finally {
            // Also where there is no memory to stop in.
            end();
        }
    }

    /** Begins a transition once nobody looks, and returns whether the JVM is not told. */
    boolean begin() {
        if (debugged) {
            return false;
        }
        // This order: an observer that is not seen here sees that the transition has begun.
        UNANNOUNCED.setRelease(this, true);
        while (observers > 0) {
            UNANNOUNCED.setRelease(this, false);
            awaitObservers();
            UNANNOUNCED.setRelease(this, true);
        }
        return true;
    }

    /** Lets those who look end; they come by no lock that a simulated thread could have. */
    void awaitObservers() {
        while (observers > 0) {
            Thread.onSpinWait();
        }
    }

    /** Ends a transition, and returns whether the JVM is not told. */
    boolean end() {
        boolean wasUntold = unannounced;
        UNANNOUNCED.setRelease(this, false);
        return wasUntold;
    }

    /**
     * Waits until no transition is under way that the JVM does not know of, and lets none begin.
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
