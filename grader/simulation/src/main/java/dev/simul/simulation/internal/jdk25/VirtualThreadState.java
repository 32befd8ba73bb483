package dev.simul.simulation.internal.jdk25;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.jspecify.annotations.Nullable;

/**
 * What {@code java.lang.VirtualThread} of JDK 25 keeps of the state of a virtual thread: whether it
 * runs, and what it waits for. What has to do with turns, parks and unparks is changed by the
 * carrier alone, and seen by other threads a little later.
 */
public final class VirtualThreadState {
    private static final int RUNNING = 2;
    private static final int PARKING = 3;
    private static final int PARKED = 4;
    private static final int TIMED_PARKED = 7;
    private static final int UNPARKED = 9;
    private static final int YIELDED = 11;
    private static final int BLOCKED = 13;
    private static final int WAITING = 15;
    private static final int TIMED_WAIT = 18;
    private static final int TERMINATED = 99;

    private static @Nullable Members members;

    private VirtualThreadState() {}

    private record Members(
            VarHandle state, VarHandle carrier, VarHandle parkPermit, VarHandle onWaitingList) {}

    private static final class Found {
        static final VarHandle STATE = found().state;
        static final VarHandle CARRIER = found().carrier;
        static final VarHandle PARK_PERMIT = found().parkPermit;
        static final VarHandle ON_WAITING_LIST = found().onWaitingList;

        private Found() {}
    }

    private static Members found() {
        return Jdk25.installed(members);
    }

    /**
     * Finds every field.
     *
     * @throws ReflectiveOperationException where one is not there
     */
    public static synchronized void find() throws ReflectiveOperationException {
        if (members != null) {
            return;
        }
        Class<?> type = Class.forName("java.lang.VirtualThread", false, null);
        MethodHandles.Lookup within = MethodHandles.privateLookupIn(type, MethodHandles.lookup());
        members =
                new Members(
                        within.findVarHandle(type, "state", int.class),
                        within.findVarHandle(type, "carrierThread", Thread.class),
                        within.findVarHandle(type, "parkPermit", boolean.class),
                        within.findVarHandle(type, "onWaitingList", boolean.class));
    }

    /** What a virtual thread is in, as far as a scheduler needs to know. */
    public enum Phase {
        /** It waits to be unparked, or until a time. */
        PARKED,
        /** It waits in {@code Object.wait}. */
        WAITING,
        /** It stands before a monitor. */
        BLOCKED,
        /** It gave way and can go on. */
        YIELDED,
        /** It has ended. */
        TERMINATED,
        /** Anything else: it can run, or runs. */
        RUNNABLE
    }

    /**
     * Returns what a virtual thread is in.
     *
     * @param virtual a virtual thread that does not run
     * @return its phase
     */
    public static Phase phaseOf(Thread virtual) {
        int state = (int) Found.STATE.getVolatile(virtual);
        return switch (state) {
            case PARKED, TIMED_PARKED -> Phase.PARKED;
            case BLOCKED -> Phase.BLOCKED;
            case YIELDED -> Phase.YIELDED;
            case TERMINATED -> Phase.TERMINATED;
            default -> state >= WAITING && state <= TIMED_WAIT ? Phase.WAITING : Phase.RUNNABLE;
        };
    }

    /**
     * Tells whether a virtual thread can run whose last step ended in a park or a yield, and not
     * before a monitor, in a wait for a signal, or not at all.
     *
     * @param virtual a virtual thread that can run
     * @return whether it goes on from there
     */
    public static boolean hasYielded(Thread virtual) {
        int state = state(virtual);
        return state == UNPARKED || state == YIELDED;
    }

    /** Begins a turn of a virtual thread that {@link #hasYielded}; an unpark uses its permit up. */
    public static void goesOn(Thread virtual) {
        boolean unparked = state(virtual) == UNPARKED;
        storeState(virtual, RUNNING);
        if (unparked) {
            takeParkPermit(virtual);
        }
    }

    /** Begins the park of the running virtual thread. */
    public static void parks(Thread virtual) {
        storeState(virtual, PARKING);
    }

    /** Ends the park of the running virtual thread, which could not stop. */
    public static void parksNot(Thread virtual) {
        storeState(virtual, RUNNING);
    }

    /** Ends the turn of a virtual thread that parks; false where it does not. */
    static boolean hasParked(Thread virtual) {
        boolean parks = state(virtual) == PARKING;
        if (parks) {
            storeState(virtual, PARKED);
        }
        return parks;
    }

    /**
     * Makes a parked virtual thread able to run, as unparking would, but does not hand it to its
     * scheduler.
     *
     * @param virtual a virtual thread that the calling one is the carrier of
     * @return whether it was parked, and is no more
     */
    public static boolean endPark(Thread virtual) {
        boolean parked = state(virtual) == PARKED;
        if (parked) {
            storeState(virtual, UNPARKED);
        }
        return parked;
    }

    private static int state(Thread virtual) {
        return (int) Found.STATE.getOpaque(virtual);
    }

    private static void storeState(Thread virtual, int state) {
        Found.STATE.setRelease(virtual, state);
    }

    /**
     * Changes the carrier of a virtual thread.
     *
     * @param virtual a virtual thread
     * @param carrier the calling thread, or null where it carries it no more
     */
    static void storeCarrier(Thread virtual, @Nullable Thread carrier) {
        Found.CARRIER.setRelease(virtual, carrier);
    }

    /**
     * Tells whether a virtual thread was unparked, so that it need not park next time.
     *
     * @param virtual a virtual thread
     * @return whether it has a permit
     */
    public static boolean hasParkPermit(Thread virtual) {
        return (boolean) Found.PARK_PERMIT.getVolatile(virtual);
    }

    /**
     * Sets whether a virtual thread need not park next time.
     *
     * @param virtual the calling thread, or one it carries
     * @param available whether it has a permit
     */
    public static void setParkPermit(Thread virtual, boolean available) {
        Found.PARK_PERMIT.setRelease(virtual, available);
    }

    /** Takes the permit of the running virtual thread, and returns whether it had one. */
    public static boolean takeParkPermit(Thread virtual) {
        boolean permitted = hasParkPermit(virtual);
        if (permitted) {
            setParkPermit(virtual, false);
        }
        return permitted;
    }

    /**
     * Tells whether the JVM has taken a thread off a monitor and not yet handed it back.
     *
     * @param virtual a virtual thread
     * @return whether it is on its way
     */
    public static boolean isBeingUnblocked(Thread virtual) {
        return (boolean) Found.ON_WAITING_LIST.getVolatile(virtual);
    }
}
