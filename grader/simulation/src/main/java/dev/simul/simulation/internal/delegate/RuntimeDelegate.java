package dev.simul.simulation.internal.delegate;

import java.util.concurrent.ThreadPoolExecutor;

/** The interface through which hooks call the simulation that the calling thread is part of. */
public interface RuntimeDelegate {
    ClockDelegate clock();

    ThreadDelegate threads();

    PlatformThreadDelegate platformThreads();

    LockDelegate locks();

    PoolDelegate pools();

    RandomDelegate random();

    UnsupportedDelegate unsupported();

    /**
     * Returns the listener for accesses to shared memory; if none is needed, returns a listener
     * that does nothing.
     */
    AccessListener accesses();

    /** Returns the number of processors of the simulated machine. */
    int processors();

    /** Counts a method entry or an iteration of a loop in code under test. */
    void countIteration();

    /** Called before an executor is given a task. */
    void onExecutorUse(ThreadPoolExecutor pool);
}
