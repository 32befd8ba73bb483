package dev.simul.simulation.internal.diagnosis;

import dev.simul.simulation.internal.thread.BlockingCall;
import dev.simul.simulation.internal.thread.SimulatedThread;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A wait of a thread: the resource that it waits for, and the threads that can end the wait.
 *
 * @param kind the kind of thing that the thread is waiting for
 * @param resource the object that the thread is waiting for, or null if it is unknown or is itself
 *     a thread
 * @param call the JDK method in which the thread waits, or null if unknown
 * @param holders the threads that hold the resource or will complete it
 */
record WaitEdge(
        Kind kind,
        @Nullable Object resource,
        @Nullable BlockingCall call,
        List<SimulatedThread> holders) {

    /** The kind of thing that a thread waits for. */
    enum Kind {
        /** A notification on a monitor. */
        NOTIFICATION,
        /** A monitor. */
        MONITOR,
        /** A lock as a whole. */
        LOCK,
        /** The read lock of a lock that also has a write lock. */
        READ_LOCK,
        /** The write lock of a lock that also has a read lock. */
        WRITE_LOCK,
        /** A permit of a semaphore. */
        PERMIT,
        /** The termination of a thread. */
        TERMINATION,
        /** The result of a task that a thread runs. */
        RUNNING_TASK,
        /** The result of a task that no thread runs yet. */
        QUEUED_TASK,
        /**
         * Only the method is known. The resource is the condition that the method waits for, if
         * any.
         */
        CALL;

        /** Returns whether the resource has a name in descriptions. */
        boolean isNamed() {
            return switch (this) {
                case NOTIFICATION, MONITOR, LOCK, READ_LOCK, WRITE_LOCK, PERMIT -> true;
                case TERMINATION, RUNNING_TASK, QUEUED_TASK, CALL -> false;
            };
        }
    }

    static WaitEdge of(Kind kind, List<SimulatedThread> holders) {
        return new WaitEdge(kind, null, null, holders);
    }

    static WaitEdge of(Kind kind, Object resource, List<SimulatedThread> holders) {
        return new WaitEdge(kind, resource, null, holders);
    }

    static WaitEdge ofCall(BlockingCall call, @Nullable Object condition) {
        return new WaitEdge(Kind.CALL, condition, call, List.of());
    }

    /** Returns the resource if descriptions name it, or null. */
    @Nullable Object namedResource() {
        return kind.isNamed() ? resource : null;
    }

    /** Returns whether the thread is an idle thread of the JDK, which waits for its next task. */
    boolean isIdle() {
        return call != null && call.isIdle();
    }
}
