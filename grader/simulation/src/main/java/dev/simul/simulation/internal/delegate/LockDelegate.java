package dev.simul.simulation.internal.delegate;

/** Records which threads of a simulation hold locks, and what the threads are waiting for. */
public interface LockDelegate {
    /** Called when the running thread has acquired a lock or a permit that others may share. */
    void acquired(Object lock);

    /** Called before the running thread releases such a lock or permit. */
    void released(Object lock);

    /** Called before the running thread waits for a CompletableFuture. */
    void onFutureWait(Object future);

    /** Called before the running thread runs a task that completes a CompletableFuture. */
    void onFutureTask(Object task);

    /**
     * Called before the running thread wakes threads that are waiting for a notification or a
     * signal.
     *
     * @param target the monitor or condition
     * @param site the place
     */
    void onSignal(Object target, int site);

    /** Wakes one of the threads that wait for a notification on a monitor, if there are any. */
    void wakeOne(Object monitor);

    /** Wakes all threads that wait for a notification on a monitor. */
    void wakeAll(Object monitor);
}
