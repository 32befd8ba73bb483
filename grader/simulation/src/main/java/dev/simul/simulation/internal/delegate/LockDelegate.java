package dev.simul.simulation.internal.delegate;

/** Who holds which lock in a simulation, and who waits for what. */
public interface LockDelegate {
    /** Called when the running thread has acquired a lock or a permit that others may share. */
    void acquired(Object lock);

    /** Called before the running thread releases one. */
    void released(Object lock);

    /** Called before the running thread waits for a CompletableFuture. */
    void onFutureWait(Object future);

    /** Called before the running thread runs a task that completes a CompletableFuture. */
    void onFutureTask(Object task);

    /**
     * Called before the running thread wakes threads that wait for a notification or a signal.
     *
     * @param target the monitor or condition
     * @param site where
     */
    void onSignal(Object target, int site);
}
