package dev.simul.simulation.jdk;

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
 * that no transition begins, and the last one is seen in {@link #untold}. So the carrier needs no
 * fence of memory (Dice, Huang, Yang: Asymmetric Dekker Synchronization, 2001). To tell the JVM of
 * transitions just while somebody looks would not do: an observer and a transition that begin in
 * the same moment can both go on there, and the JVM crashes.
 */
final class Transitions {
    private static final VarHandle UNTOLD;
    private static final VarHandle OBSERVERS;

    static {
        try {
            MethodHandles.Lookup own = MethodHandles.lookup();
            UNTOLD = own.findVarHandle(Transitions.class, "untold", boolean.class);
            OBSERVERS = own.findVarHandle(Transitions.class, "observers", int.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private final Carrier carrier;
    private final boolean debugged = Jdk25.hasNativeAgent();

    /** Whether a transition is under way that the JVM is not told of. */
    private boolean untold;

    private volatile int observers;

    Transitions(Carrier carrier) {
        this.carrier = carrier;
    }

    /**
     * Lets a virtual thread go on, on the calling carrier, until it waits, yields or ends.
     *
     * @return false where it must be left to the JDK, and the JVM be told
     */
    boolean goesOn(Thread virtual) {
        if (debugged || !State25.hasYielded(virtual)) {
            awaitObservers();
            return false;
        }
        begin();
        State25.goesOn(virtual);
        try {
            Continuation25.goOn(virtual, carrier);
        } finally {
            if (!end()) {
                Continuation25.tellUnmounted(virtual);
            }
            Continuation25.hasStopped(virtual);
        }
        return true;
    }

    /**
     * Parks the thread that the calling carrier runs, unless it has a permit or is interrupted.
     *
     * @return false where it must be left to the JDK, which parks the carrier where it has to
     */
    boolean park(Thread virtual) {
        if (!stopsHere()) {
            return false;
        }
        if (State25.takeParkPermit(virtual) || virtual.isInterrupted()) {
            return true;
        }
        State25.parks(virtual);
        boolean stopped = false;
        try {
            stopped = stop();
        } catch (OutOfMemoryError e) {
            // As in the JDK, which gets it once more.
        } finally {
            if (!stopped) {
                State25.parksNot(virtual);
            }
        }
        return stopped;
    }

    /** Tells whether a thread that yields is stopped here, without what the JDK does besides. */
    boolean stopsHere() {
        return !debugged && Continuation25.isAlone(carrier);
    }

    /** Stops the thread that the calling carrier runs; false where it cannot be. */
    boolean stop() {
        begin();
        try {
            return Continuation25.stop();
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
        UNTOLD.setRelease(this, true);
        while (observers > 0) {
            UNTOLD.setRelease(this, false);
            awaitObservers();
            UNTOLD.setRelease(this, true);
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
        boolean wasUntold = untold;
        UNTOLD.setRelease(this, false);
        return wasUntold;
    }

    /**
     * Waits until no transition is under way that the JVM does not know of, and lets none begin.
     */
    void observe() {
        OBSERVERS.getAndAdd(this, 1);
        var _ = carrier.getStackTrace();
        while ((boolean) UNTOLD.getAcquire(this)) {
            Thread.onSpinWait();
        }
    }

    void observeNoMore() {
        OBSERVERS.getAndAdd(this, -1);
    }
}
