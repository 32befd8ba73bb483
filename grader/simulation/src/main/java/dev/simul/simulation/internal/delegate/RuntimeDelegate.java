package dev.simul.simulation.internal.delegate;

import java.util.concurrent.ThreadPoolExecutor;

/** The simulation that the calling thread is part of, as hooks call it. */
public interface RuntimeDelegate {
    ClockDelegate clock();

    ThreadDelegate threads();

    PlatformThreadDelegate platformThreads();

    LockDelegate locks();

    PoolDelegate pools();

    RandomDelegate random();

    UnsupportedDelegate unsupported();

    /** Returns the listener for accesses to shared memory; it does nothing if none is needed. */
    AccessListener accesses();

    /** Returns how many processors the simulated machine has. */
    int processors();

    /** Counts a method entry or a turn of a loop in code under test. */
    void countIteration();

    /** Called before an executor is given a task. */
    void onExecutorUse(ThreadPoolExecutor pool);
}
