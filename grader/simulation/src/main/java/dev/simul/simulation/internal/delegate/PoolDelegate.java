package dev.simul.simulation.internal.delegate;

import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;

/** The fork-join pools of a simulation. */
public interface PoolDelegate {
    /**
     * Accepts a task submitted to a pool, or returns false to leave the task to the pool itself.
     */
    boolean submit(ForkJoinPool pool, ForkJoinTask<?> task);

    /** Accepts a task forked by the running thread. */
    void fork(ForkJoinTask<?> task);

    /**
     * Accepts a task that a pool is to run after a delay, or returns false to leave the task to the
     * pool itself.
     */
    boolean schedule(ForkJoinPool pool, ForkJoinTask<?> task);

    /**
     * Waits until a pool is idle.
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

    /** Cancels the queued tasks of a pool and interrupts the running ones. */
    void shutdownNow(ForkJoinPool pool);
}
