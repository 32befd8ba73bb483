package dev.simul.simulation.internal.delegate;

import org.jspecify.annotations.Nullable;

/** The virtual threads of a simulation. */
public interface ThreadDelegate {
    /**
     * Registers a virtual thread that is being created.
     *
     * @param thread the thread
     * @return the task that the thread submits to its scheduler for each of its steps
     */
    ContinuationTask register(Thread thread);

    /**
     * Called before a thread terminates because of an uncaught exception.
     *
     * @param thread the virtual thread that terminates
     * @param failure the exception
     * @param isHandled whether the program has a handler for the exception
     */
    void onUncaughtException(Thread thread, Throwable failure, boolean isHandled);

    /**
     * Makes the running thread sleep.
     *
     * @param nanos the time to sleep, in nanoseconds
     * @return false if the JDK itself must block the thread
     * @throws InterruptedException if the thread is interrupted, before or while it sleeps
     */
    boolean sleep(long nanos) throws InterruptedException;

    /**
     * Parks the running thread until it is unparked or interrupted, or until the time expires.
     *
     * @param nanos the maximum time to park, in nanoseconds
     * @return false if the JDK itself must block the thread
     */
    boolean park(long nanos);

    /** Returns the state of a thread, or null if the JDK itself knows the state. */
    Thread.@Nullable State stateOf(Thread thread);

    /** Called before a virtual thread is interrupted. */
    void onInterrupt(Thread thread);

    /** Called before a virtual thread is started. */
    void onVirtualStart(Thread thread);

    /** Decides whether the next wait of the running thread returns without a reason. */
    SpuriousWakeup nextWakeup();

    /** Records whether the running thread is in a wait that will return without a reason. */
    void setWakesSpuriously(boolean inside);

    /** Called before the running thread waits for a notification. */
    void onObjectWait(Object monitor, long millis);

    /** Called when the running thread has finished waiting for a notification. */
    void onObjectWaitReturn() throws InterruptedException;
}
