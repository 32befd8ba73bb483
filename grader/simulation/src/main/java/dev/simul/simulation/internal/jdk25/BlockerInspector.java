package dev.simul.simulation.internal.jdk25;

import java.util.concurrent.FutureTask;
import java.util.concurrent.locks.AbstractQueuedLongSynchronizer;
import java.util.concurrent.locks.AbstractQueuedSynchronizer.ConditionObject;
import org.jspecify.annotations.Nullable;

/** Finds out what threads wait for, from private fields of JDK 25. Diagnoses use it. */
public final class BlockerInspector {
    private BlockerInspector() {}

    /**
     * Returns what threads that join a virtual thread wait on.
     *
     * @param virtual a virtual thread
     * @return the blocker of such a thread, or null if no thread has joined it
     */
    public static @Nullable Object endOf(Thread virtual) {
        Object termination = Jdk25Members.TERMINATION.getVolatile(virtual);
        return termination == null ? null : Jdk25Members.SYNC.get(termination);
    }

    /**
     * Returns the thread that runs a task.
     *
     * @param task a task
     * @return its thread, or null if the task has not started, or has finished
     */
    public static @Nullable Thread runnerOf(FutureTask<?> task) {
        return (Thread) Jdk25Members.RUNNER.getVolatile(task);
    }

    /**
     * Returns the future that a task of the JDK completes.
     *
     * @param task what {@code CompletableFuture.supplyAsync} or {@code runAsync} made
     * @return the future, or null if it is completed
     */
    public static @Nullable Object futureOf(Object task) {
        return Jdk25Members.ASYNC_RUN.isInstance(task)
                ? Jdk25Members.RUN_FUTURE.get(task)
                : Jdk25Members.SUPPLY_FUTURE.get(task);
    }

    /**
     * Returns whether an object is the condition of a lock.
     *
     * @param object any object
     * @return whether threads wait for its signals
     */
    public static boolean isCondition(@Nullable Object object) {
        return object instanceof ConditionObject
                || object instanceof AbstractQueuedLongSynchronizer.ConditionObject;
    }

    /**
     * Returns how many threads wait for a signal of a condition.
     *
     * @param condition the condition; the calling thread holds its lock
     * @return how many, or -1 if that is not known
     */
    public static int waitingOn(Object condition) {
        if (!(condition instanceof ConditionObject known)) {
            return -1;
        }
        try {
            return (int) Jdk25Members.QUEUE_LENGTH.invokeExact(known);
        } catch (IllegalMonitorStateException e) {
            return -1;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }
}
