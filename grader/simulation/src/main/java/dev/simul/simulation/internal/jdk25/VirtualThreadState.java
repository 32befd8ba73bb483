package dev.simul.simulation.internal.jdk25;

import org.jspecify.annotations.Nullable;

/**
 * Reads and changes the state that {@code java.lang.VirtualThread} of JDK 25 keeps for a virtual
 * thread. Only the carrier changes the state for running, parking and unparking; other threads see
 * these changes slightly later.
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

    private VirtualThreadState() {}

    /** The state of a virtual thread, as far as a scheduler needs to know it. */
    public enum Phase {
        /** The thread is waiting until it is unparked, or until its time expires. */
        PARKED,
        /** The thread is waiting in {@code Object.wait}. */
        WAITING,
        /** The thread is waiting to enter a monitor. */
        BLOCKED,
        /** The thread has yielded and is runnable. */
        YIELDED,
        /** The thread has terminated. */
        TERMINATED,
        /** Any other state: the thread is runnable, or running. */
        RUNNABLE
    }

    /**
     * Returns the phase of a virtual thread.
     *
     * @param virtual a virtual thread that is not running
     * @return the phase of the thread
     */
    public static Phase phaseOf(Thread virtual) {
        int state = (int) Jdk25Members.STATE.getVolatile(virtual);
        return switch (state) {
            case PARKED, TIMED_PARKED -> Phase.PARKED;
            case BLOCKED -> Phase.BLOCKED;
            case YIELDED -> Phase.YIELDED;
            case TERMINATED -> Phase.TERMINATED;
            default -> state >= WAITING && state <= TIMED_WAIT ? Phase.WAITING : Phase.RUNNABLE;
        };
    }

    /**
     * Returns whether the last step of a runnable virtual thread ended in a park or a yield. If
     * not, the step ended at a monitor or in {@code Object.wait}, or the thread has not run.
     *
     * @param virtual a runnable virtual thread
     * @return whether the thread continues from a park or a yield
     */
    public static boolean hasYielded(Thread virtual) {
        int state = state(virtual);
        return state == UNPARKED || state == YIELDED;
    }

    /**
     * Begins a step of a virtual thread for which {@link #hasYielded} returns true. If the thread
     * was unparked, consumes its permit.
     */
    public static void startRunning(Thread virtual) {
        boolean unparked = state(virtual) == UNPARKED;
        storeState(virtual, RUNNING);
        if (unparked) {
            takeParkPermit(virtual);
        }
    }

    /** Begins the park of the running virtual thread. */
    public static void startPark(Thread virtual) {
        storeState(virtual, PARKING);
    }

    /** Ends the park of the running virtual thread, which could not yield. */
    public static void cancelPark(Thread virtual) {
        storeState(virtual, RUNNING);
    }

    /** Ends the step of a virtual thread that is parking. Returns false if it is not parking. */
    static boolean finishPark(Thread virtual) {
        boolean parks = state(virtual) == PARKING;
        if (parks) {
            storeState(virtual, PARKED);
        }
        return parks;
    }

    /**
     * Makes a parked virtual thread runnable, as unparking would, but does not submit it to its
     * scheduler.
     *
     * @param virtual a virtual thread of the calling carrier
     * @return whether the thread was parked
     */
    public static boolean endPark(Thread virtual) {
        boolean parked = state(virtual) == PARKED;
        if (parked) {
            storeState(virtual, UNPARKED);
        }
        return parked;
    }

    private static int state(Thread virtual) {
        return (int) Jdk25Members.STATE.getOpaque(virtual);
    }

    private static void storeState(Thread virtual, int state) {
        Jdk25Members.STATE.setRelease(virtual, state);
    }

    /**
     * Changes the carrier of a virtual thread.
     *
     * @param virtual a virtual thread
     * @param carrier the calling thread, or null if the thread no longer has a carrier
     */
    static void storeCarrier(Thread virtual, @Nullable Thread carrier) {
        Jdk25Members.CARRIER.setRelease(virtual, carrier);
    }

    /**
     * Returns whether a virtual thread was unparked in advance, so that its next park returns
     * immediately.
     *
     * @param virtual a virtual thread
     * @return whether the thread has a permit
     */
    public static boolean hasParkPermit(Thread virtual) {
        return (boolean) Jdk25Members.PARK_PERMIT.getVolatile(virtual);
    }

    /**
     * Sets whether the next park of a virtual thread returns immediately.
     *
     * @param virtual the calling thread, or a thread whose carrier is the calling thread
     * @param available whether the virtual thread has a permit
     */
    public static void setParkPermit(Thread virtual, boolean available) {
        Jdk25Members.PARK_PERMIT.setRelease(virtual, available);
    }

    /**
     * Consumes the permit of the running virtual thread. Returns whether the thread had a permit.
     */
    public static boolean takeParkPermit(Thread virtual) {
        boolean permitted = hasParkPermit(virtual);
        if (permitted) {
            setParkPermit(virtual, false);
        }
        return permitted;
    }

    /**
     * Returns whether the JVM has unblocked a thread that was waiting for a monitor, but has not
     * yet submitted the thread to its scheduler.
     *
     * @param virtual a virtual thread
     * @return whether the thread is being unblocked
     */
    public static boolean isBeingUnblocked(Thread virtual) {
        return (boolean) Jdk25Members.ON_WAITING_LIST.getVolatile(virtual);
    }
}
