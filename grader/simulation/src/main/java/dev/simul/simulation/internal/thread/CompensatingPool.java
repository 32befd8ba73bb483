package dev.simul.simulation.internal.thread;

/** A pool that runs an additional worker while one of its workers is blocked. */
public interface CompensatingPool {
    /** Allows one more worker to run, because a worker has blocked. */
    void compensate();

    /** Allows one worker fewer to run, because a blocked worker has resumed. */
    void endCompensation();
}
