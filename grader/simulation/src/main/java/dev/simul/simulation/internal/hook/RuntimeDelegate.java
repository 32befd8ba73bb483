package dev.simul.simulation.internal.hook;

import dev.simul.simulation.Diagnosis.Escape;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.ThreadPoolExecutor;
import org.jspecify.annotations.Nullable;

/** What the hooked JDK asks of the simulation whose carrier it runs on. */
public interface RuntimeDelegate {
    /** Returns the virtual {@code System.nanoTime}. */
    long nanoTime();

    /** Returns the virtual wall clock in nanoseconds since 1970. */
    long wallNanos();

    /**
     * Learns of a virtual thread that is being made.
     *
     * @param thread the thread
     * @return what the thread hands its scheduler for each of its steps
     */
    ContinuationTask created(Thread thread);

    /** Learns that a thread ends with an exception nobody caught. */
    void uncaught(Thread thread, Throwable failure);

    /**
     * Lets the running thread sleep.
     *
     * @param nanos for how long
     * @return false where the JDK itself must do it
     * @throws InterruptedException if the thread is interrupted, before or meanwhile
     */
    boolean sleep(long nanos) throws InterruptedException;

    /**
     * Parks the running thread until it is unparked, interrupted, or the time is over.
     *
     * @param nanos for how long at most
     * @return false where the JDK itself must do it
     */
    boolean park(long nanos);

    /** Returns the state of a thread, or null where the JDK knows it. */
    Thread.@Nullable State stateOf(Thread thread);

    /** Learns that the running thread begins, or with null ends, a wait for a signal. */
    void waiting(@Nullable Object monitor);

    /** Learns that the running thread has got a lock, or a permit, that others may have as well. */
    void takes(Object lock);

    /** Learns that the running thread gives one back. */
    void givesBack(Object lock);

    /** Learns that the running thread begins to wait for a CompletableFuture. */
    void awaits(Object future);

    /** Learns that the running thread begins a task that will complete a CompletableFuture. */
    void computes(Object task);

    /** Learns that the running thread is about to wake who waits for a signal. */
    void signals(Object target, int site);

    /**
     * Starts a platform thread as a virtual one, in a container of threads of the JDK or in none;
     * false where it must be started for real.
     */
    boolean startPlatform(Thread platform, @Nullable Object container);

    /** Learns that a virtual thread is about to be interrupted. */
    void interrupts(Thread thread);

    /** Learns that a virtual thread is about to be started. */
    void startVirtual(Thread thread);

    /** Returns the platform thread that a virtual one runs for, or null where there is none. */
    @Nullable Thread originalOf(Thread virtual);

    /** Returns the platform threads that are alive, in the order they were started. */
    Thread[] platformThreads();

    /** Learns that an executor is about to be given a task. */
    void uses(ThreadPoolExecutor pool);

    /** Returns the virtual thread that runs for a platform one, or null where there is none. */
    @Nullable Thread shadowOf(Thread platform);

    /** Takes a task submitted to a pool; false where the pool itself must answer. */
    boolean submit(ForkJoinPool pool, ForkJoinTask<?> task);

    /** Takes a task forked by the running thread. */
    void fork(ForkJoinTask<?> task);

    /**
     * Takes a task that a pool is to run after a delay; false where the pool itself must answer.
     */
    boolean delay(ForkJoinPool pool, ForkJoinTask<?> task);

    /**
     * Waits until a pool has nothing to do, at most so many nanoseconds; false when they are over.
     */
    boolean awaitIdle(ForkJoinPool pool, long nanos) throws InterruptedException;

    /** Tells whether a pool has something to do. */
    boolean isBusy(ForkJoinPool pool);

    /** Returns how many tasks a pool runs at a time. */
    int parallelism(ForkJoinPool pool);

    /** Returns into how many parts the running thread cuts a parallel stream. */
    int leafTarget();

    /** Cancels what a pool has not begun and interrupts what it has. */
    void shutdownNow(ForkJoinPool pool);

    /** Returns the next number of the running thread's own random sequence. */
    long nextRandom();

    /** Returns the number the running thread starts its own random generator from. */
    long threadSeed();

    /** Returns the running thread's number within the simulation, for a random number it draws. */
    long threadNumber();

    /** Returns how many processors the simulated machine has. */
    int processors();

    /**
     * Stops the simulation because of something it cannot see or time.
     *
     * @param kind what kind of thing the running thread uses
     * @param what what it uses, and what to use instead
     */
    void refuse(Escape.Kind kind, String what);

    /**
     * Does the same, but throws an error on the running thread so that it releases its locks, which
     * threads outside the simulation may need.
     *
     * @param kind what kind of thing the running thread uses
     * @param what what it uses, and what to use instead
     */
    void refuseByThrowing(Escape.Kind kind, String what);

    /**
     * Answers a thread that would block its carrier: returns where that is harmless, else stops.
     */
    void pinned(boolean timed);

    /** Counts a turn of a loop, or a call, in code under test. */
    void edge();

    /** Stands before an access to a field; its object is null where the field is static. */
    void access(@Nullable Object target, int site);

    /** Stands before an access to an element of an array. */
    void element(@Nullable Object array, int index, int site);

    /** Stands before a call of the JDK; its object is null where the method is static. */
    void call(@Nullable Object receiver, int site);

    /** Stands before a call of the JDK that looks into, or changes, what it is given. */
    void passes(@Nullable Object argument, int site);

    /** Follows the return of such a call. */
    void returned(@Nullable Object result, @Nullable Object receiver, int site);

    /** Stands before a monitor. */
    void point(@Nullable Object monitor, int site);

    /** Marks the beginning, or the end, of a class's initialiser. */
    void initialises(boolean begins);

    /** Marks that the running thread sees what others did before they released the object. */
    void acquires(Object object);

    /** Marks that what the running thread did is seen by those who acquire the object later. */
    void releases(Object object);

    /** Marks that the running thread completes a CompletableFuture. */
    void completes();

    /** Marks that the running thread puts together what tasks of a pool have done. */
    void combines();

    /** Marks the beginning, or the end, of a wait for a signal on an object. */
    void waits(Object monitor, boolean begins);
}
