package dev.simul.simulation.internal.jdk;

import java.util.Map;
import java.util.TreeMap;

/**
 * Reads and changes the state that {@code java.lang.VirtualThread} keeps for a virtual thread. Only
 * the carrier makes parked threads runnable; other threads see this slightly later.
 */
public final class VirtualThreadState {

    /** The state of a virtual thread, as far as a scheduler needs to know it. */
    public enum Phase {
        /** The thread is waiting until it is unparked, or until its time expires. */
        PARKED,
        /** The thread waits in {@code Object.wait}, or for the initialization of a class. */
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

    /** The names of all states in the JDK, and what they mean to a scheduler. */
    private static final Map<String, Phase> NAMES =
            Map.ofEntries(
                    Map.entry("NEW", Phase.RUNNABLE),
                    Map.entry("STARTED", Phase.RUNNABLE),
                    Map.entry("RUNNING", Phase.RUNNABLE),
                    Map.entry("PARKING", Phase.RUNNABLE),
                    Map.entry("PARKED", Phase.PARKED),
                    Map.entry("PINNED", Phase.RUNNABLE),
                    Map.entry("TIMED_PARKING", Phase.RUNNABLE),
                    Map.entry("TIMED_PARKED", Phase.PARKED),
                    Map.entry("TIMED_PINNED", Phase.RUNNABLE),
                    Map.entry("UNPARKED", Phase.RUNNABLE),
                    Map.entry("YIELDING", Phase.RUNNABLE),
                    Map.entry("YIELDED", Phase.YIELDED),
                    Map.entry("BLOCKING", Phase.RUNNABLE),
                    Map.entry("BLOCKED", Phase.BLOCKED),
                    Map.entry("UNBLOCKED", Phase.RUNNABLE),
                    Map.entry("WAITING", Phase.WAITING),
                    Map.entry("WAIT", Phase.WAITING),
                    Map.entry("TIMED_WAITING", Phase.WAITING),
                    Map.entry("TIMED_WAIT", Phase.WAITING),
                    Map.entry("TERMINATED", Phase.TERMINATED));

    private VirtualThreadState() {}

    /** The numbers of the states, read from the JDK, as constants for compilers. */
    private static final class Numbers {
        static final int PARKED = JdkMembers.stateNumber("PARKED");
        static final int UNPARKED = JdkMembers.stateNumber("UNPARKED");
        private static final Phase[] PHASES = phases();

        private Numbers() {}

        private static Phase[] phases() {
            Map<Integer, Phase> byNumber = new TreeMap<>();
            NAMES.forEach((name, phase) -> byNumber.put(JdkMembers.stateNumber(name), phase));
            Phase[] phases = new Phase[byNumber.keySet().stream().reduce(0, Math::max) + 1];
            byNumber.forEach((number, phase) -> phases[number] = phase);
            return phases;
        }
    }

    /** Returns the names of the states that simulations know. */
    public static Iterable<String> names() {
        return NAMES.keySet();
    }

    /**
     * Returns the phase of a virtual thread.
     *
     * @param virtual a virtual thread that does not run
     * @return the phase of the thread
     * @throws IllegalStateException if the thread is in a state that is not known
     */
    public static Phase phaseOf(Thread virtual) {
        int state = (int) JdkMembers.STATE.getVolatile(virtual);
        Phase phase = state >= 0 && state < Numbers.PHASES.length ? Numbers.PHASES[state] : null;
        if (phase == null) {
            throw new IllegalStateException(
                    "expected a known state of a virtual thread, found " + state);
        }
        return phase;
    }

    /**
     * Makes a parked virtual thread runnable, as unparking would, but does not submit it to its
     * scheduler.
     *
     * @param virtual a virtual thread of the calling carrier
     * @return whether the thread was parked
     */
    public static boolean endPark(Thread virtual) {
        boolean parked = (int) JdkMembers.STATE.getOpaque(virtual) == Numbers.PARKED;
        if (parked) {
            JdkMembers.STATE.setRelease(virtual, Numbers.UNPARKED);
        }
        return parked;
    }

    /**
     * Returns whether a virtual thread was unparked in advance, so that its next park returns
     * immediately.
     *
     * @param virtual a virtual thread
     * @return whether the thread has a permit
     */
    public static boolean hasParkPermit(Thread virtual) {
        return (boolean) JdkMembers.PARK_PERMIT.getVolatile(virtual);
    }

    /**
     * Sets whether the next park of a virtual thread returns immediately.
     *
     * @param virtual the calling thread, or a thread whose carrier is the calling thread
     * @param available whether the virtual thread has a permit
     */
    public static void setParkPermit(Thread virtual, boolean available) {
        JdkMembers.PARK_PERMIT.setRelease(virtual, available);
    }

    /**
     * Returns whether the JVM has unblocked a thread that was waiting for a monitor, but has not
     * yet submitted the thread to its scheduler.
     *
     * @param virtual a virtual thread
     * @return whether the thread is being unblocked
     */
    public static boolean isBeingUnblocked(Thread virtual) {
        return (boolean) JdkMembers.ON_WAITING_LIST.getVolatile(virtual);
    }

    /**
     * Returns whether a thread is unmounted because another thread initializes a class that it
     * needs.
     *
     * @param virtual a virtual thread that does not run
     * @return whether the thread waits for a class, and not in {@code Object.wait}
     */
    public static boolean waitsForClass(Thread virtual) {
        return JdkMembers.INTERRUPTIBLE_WAIT != null
                && phaseOf(virtual) == Phase.WAITING
                && !(boolean) JdkMembers.INTERRUPTIBLE_WAIT.getVolatile(virtual);
    }

    /**
     * Returns whether a terminating virtual thread must notify the threads that wait on its
     * monitor.
     *
     * @param virtual the calling thread
     * @return whether a thread has joined it
     */
    public static boolean notifiesAtEnd(Thread virtual) {
        return JdkMembers.NOTIFIES_AT_END != null
                && (boolean) JdkMembers.NOTIFIES_AT_END.getVolatile(virtual);
    }

    /** Records that a terminating virtual thread has notified the threads that joined it. */
    public static void setNotified(Thread virtual) {
        if (JdkMembers.NOTIFIES_AT_END != null) {
            JdkMembers.NOTIFIES_AT_END.setVolatile(virtual, false);
        }
    }
}
