package dev.simul.simulation.jdk;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * Decides which mounts and unmounts of a carrier's virtual threads the JVM is told of.
 *
 * <p>Where there is an agent, the JDK tells the JVM of the beginning and the end of every mount and
 * unmount, which takes a quarter of the time of a short step. Who wants to know are debuggers, and
 * who looks at a virtual thread from outside: it must not find one half mounted. So nothing is told
 * while there is neither. Waits for a monitor, and for a signal of one, are begun or ended by the
 * JVM itself, which tells itself; so their other end is always told.
 *
 * <p>An observer first says that it is there, and then has the carrier come by a safepoint: from
 * then on each transition is told, and the last one that is not is seen in {@link #untold}. So the
 * carrier needs no fence of memory (Dice, Huang, Yang: Asymmetric Dekker Synchronization, 2001).
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

    /** Lets a virtual thread go on, on the calling carrier, until it waits, yields or ends. */
    void goOn(Thread virtual) {
        if (Jdk25.hasYielded(virtual)) {
            begin();
        }
        Jdk25.goOn(virtual);
        end();
    }

    /** Begins a transition, and returns whether the JVM is not told. */
    boolean begin() {
        // This order: an observer that is not seen here sees that the transition has begun.
        UNTOLD.setRelease(this, true);
        if (debugged || observers > 0) {
            UNTOLD.setRelease(this, false);
        }
        return isUntold();
    }

    boolean isUntold() {
        return untold;
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
