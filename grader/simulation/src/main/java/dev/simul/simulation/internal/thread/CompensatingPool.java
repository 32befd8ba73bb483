package dev.simul.simulation.internal.thread;

/** A pool that runs an additional worker while one of its workers is blocked. */
public interface CompensatingPool {
    /** Raises the limit on running workers by one, because a worker has blocked. */
    void compensate();

    /** Lowers the limit on running workers by one, because a blocked worker has resumed. */
    void endCompensation();
}
