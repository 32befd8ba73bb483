package dev.simul.simulation.internal.delegate;

import java.util.Collection;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.ForkJoinWorkerThread;
import org.jspecify.annotations.Nullable;

/** The fork-join pools of a simulation. */
public interface PoolDelegate {
    /**
     * Accepts a task submitted to a pool, or returns false to leave the task to the pool itself.
     */
    boolean submit(ForkJoinPool pool, ForkJoinTask<?> task);

    /** Accepts a task for a pool as {@link #submit} does, but not as a task that a worker forks. */
    boolean submitExternally(ForkJoinPool pool, ForkJoinTask<?> task);

    /** Accepts a task forked by the running thread. */
    void fork(ForkJoinTask<?> task);

    /**
     * Accepts a task that a pool is to run after a delay, or returns false to leave the task to the
     * pool itself.
     */
    boolean schedule(ForkJoinPool pool, ForkJoinTask<?> task);

    /**
     * Waits until a pool has no tasks and no workers.
     *
     * @param pool the pool
     * @param nanos the maximum time to wait, in nanoseconds
     * @return false if the time expires and the pool is not idle
     * @throws InterruptedException if the thread is interrupted, before or while it waits
     */
    boolean awaitIdle(ForkJoinPool pool, long nanos) throws InterruptedException;

    /** Returns whether a pool has tasks that are queued or running. */
    boolean isBusy(ForkJoinPool pool);

    /** Returns the number of tasks that a pool runs at the same time. */
    int parallelism(ForkJoinPool pool);

    /** Returns the number of parts into which the running thread splits a parallel stream. */
    int leafTarget();

    /** What {@link #count} counts. */
    enum Count {
        WORKERS,
        /** Workers that are not blocked in a join or a managed blocker. */
        RUNNING_WORKERS,
        /** Workers that are not waiting for tasks. */
        ACTIVE_WORKERS,
        /** Queued tasks that workers of the pool have forked. */
        FORKED_TASKS,
        /** Queued tasks that other threads have submitted. */
        SUBMITTED_TASKS,
        /** Tasks that workers have run. */
        STEALS
    }

    /** Returns a number of threads or tasks of a pool. */
    long count(ForkJoinPool pool, Count what);

    /** Returns the pool of which the running thread is a worker, or null. */
    @Nullable ForkJoinPool poolOfRunning();

    /** Runs tasks on the running thread, a worker of a pool, until there are none. */
    void work();

    /** Returns the index of a worker in its pool. */
    int indexOf(ForkJoinWorkerThread worker);

    /** Returns the number of queued tasks that a worker has forked. */
    int queuedTasksOf(ForkJoinWorkerThread worker);

    /** Returns the number of queued tasks that the running thread has forked. */
    int queuedTasksOfRunning();

    /**
     * Returns how many more tasks the running thread has forked than there are other workers that
     * could run them.
     */
    int surplusOfRunning();

    /**
     * Removes a task if it is the latest that the running thread has forked and no thread has begun
     * it; returns whether it was removed.
     */
    boolean unfork(ForkJoinTask<?> task);

    /** Returns, and perhaps removes, the latest task that the running thread has forked. */
    @Nullable ForkJoinTask<?> nextLocalTask(boolean remove);

    /** Removes and returns a task that the running worker can run next, or returns null. */
    @Nullable ForkJoinTask<?> nextTask();

    /** Removes and returns a task that was submitted to a pool from outside, or returns null. */
    @Nullable ForkJoinTask<?> nextSubmission(ForkJoinPool pool);

    /**
     * Waits until no task of a pool is queued and all workers wait for tasks. A worker of the pool
     * runs tasks meanwhile. An interrupt does not end this wait.
     *
     * @param pool the pool; null for that of the running worker, or for the common pool
     * @param nanos the maximum time to wait, in nanoseconds
     * @return false if the time expires first
     */
    boolean awaitQuiescence(@Nullable ForkJoinPool pool, long nanos);

    /** Returns whether no task of a pool is queued and all workers wait for tasks. */
    boolean isQuiescent(ForkJoinPool pool);

    /** Moves the queued tasks of a pool to a collection. */
    void drain(ForkJoinPool pool, Collection<ForkJoinTask<?>> to);

    /** Returns whether {@code shutdownNow} was called and tasks are still running. */
    boolean isStopping(ForkJoinPool pool);

    /** Cancels the queued tasks of a pool and interrupts the running ones. */
    void shutdownNow(ForkJoinPool pool);
}
