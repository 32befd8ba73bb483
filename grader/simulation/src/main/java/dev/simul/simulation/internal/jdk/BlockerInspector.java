package dev.simul.simulation.internal.jdk;

import java.util.concurrent.FutureTask;
import java.util.concurrent.locks.AbstractQueuedLongSynchronizer;
import java.util.concurrent.locks.AbstractQueuedSynchronizer.ConditionObject;
import org.jspecify.annotations.Nullable;

/** Finds out from private fields of the JDK what threads wait for. Used by diagnoses. */
public final class BlockerInspector {
    private BlockerInspector() {}

    /**
     * Returns the object that threads are parked on while they join a virtual thread.
     *
     * @param virtual a virtual thread
     * @return the blocker of the joining threads, or null if no thread has joined the virtual
     *     thread, or if joining threads wait on the monitor of the virtual thread
     */
    public static @Nullable Object endOf(Thread virtual) {
        if (JdkMembers.TERMINATION == null) {
            return null;
        }
        Object termination = JdkMembers.TERMINATION.getVolatile(virtual);
        return termination == null ? null : JdkMembers.SYNC.get(termination);
    }

    /**
     * Returns the thread that runs a task.
     *
     * @param task a task
     * @return the thread that runs the task, or null if the task has not started, or has finished
     */
    public static @Nullable Thread runnerOf(FutureTask<?> task) {
        return (Thread) JdkMembers.RUNNER.getVolatile(task);
    }

    /**
     * Returns the future that a task of the JDK completes.
     *
     * @param task a task that {@code CompletableFuture.supplyAsync} or {@code runAsync} created
     * @return the future, or null if the future has been completed
     */
    public static @Nullable Object futureOf(Object task) {
        return JdkMembers.ASYNC_RUN.isInstance(task)
                ? JdkMembers.RUN_FUTURE.get(task)
                : JdkMembers.SUPPLY_FUTURE.get(task);
    }

    /**
     * Returns the first future on which a stage of two futures depends.
     *
     * @param stage a stage of the JDK that depends on two futures
     * @return the future, or null if the stage has run
     */
    public static @Nullable Object sourceOf(Object stage) {
        return JdkMembers.SOURCE.get(stage);
    }

    /**
     * Returns the second future on which a stage of two futures depends.
     *
     * @param stage a stage of the JDK that depends on two futures
     * @return the future, or null if the stage has run
     */
    public static @Nullable Object otherSourceOf(Object stage) {
        return JdkMembers.OTHER_SOURCE.get(stage);
    }

    /**
     * Returns whether an object is the condition of a lock.
     *
     * @param object any object
     * @return whether threads can wait for signals on the object
     */
    public static boolean isCondition(@Nullable Object object) {
        return object instanceof ConditionObject
                || object instanceof AbstractQueuedLongSynchronizer.ConditionObject;
    }

    /**
     * Returns the number of threads that are waiting for a signal on a condition.
     *
     * @param condition the condition; the calling thread holds its lock
     * @return the number of threads, or -1 if the number is not known
     */
    public static int waitingOn(Object condition) {
        if (!(condition instanceof ConditionObject known)) {
            return -1;
        }
        try {
            return (int) JdkMembers.QUEUE_LENGTH.invokeExact(known);
        } catch (IllegalMonitorStateException e) {
            return -1;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }
}
