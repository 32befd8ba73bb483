package dev.simul.simulation;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Something that one thread of a simulation did. The steps of all threads are in the order in which
 * the threads ran.
 *
 * @param thread the id of the thread, which is also the id of its lane on the timeline
 * @param at the virtual time since the simulation started
 * @param kind the kind of step
 * @param site the place that accesses shared memory or calls the JDK, or null if the step is
 *     something else
 * @param frame the line of code, or null if it is unknown
 * @param text what the thread does, such as "reads balance"
 * @param value the value that is read or written, or that a call returns, or null if it is unknown
 */
public record Step(
        int thread,
        Duration at,
        Kind kind,
        @Nullable AccessSite site,
        @Nullable StackTraceElement frame,
        String text,
        @Nullable String value) {

    /** A kind of step. */
    public enum Kind {
        /** The thread starts to run. */
        START,
        /** A field or an element of an array is read. */
        READ,
        /** A field or an element of an array is written. */
        WRITE,
        /** A method of the JDK is called. */
        CALL,
        /** The thread tries to enter a monitor. */
        ENTER,
        /** The thread has entered a monitor for which it had to wait. */
        ACQUIRE,
        /** The thread exits a monitor. */
        RELEASE,
        /** The thread wakes threads that wait for a notification. */
        SIGNAL,
        /** The thread sleeps, waits or is blocked. */
        WAIT,
        /** The schedule stops the thread before an access, although the thread could continue. */
        PREEMPTED,
        /** The thread ends. */
        END
    }
}
