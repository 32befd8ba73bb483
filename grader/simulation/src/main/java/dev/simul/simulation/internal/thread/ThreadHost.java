package dev.simul.simulation.internal.thread;

import org.jspecify.annotations.Nullable;

/** The simulation that a thread is part of, with the operations that the thread calls. */
public interface ThreadHost {
    /** Returns the platform thread that runs all threads, or null before the simulation begins. */
    @Nullable Thread carrier();

    /**
     * Unparks a thread; any thread may call this method.
     *
     * @return false if the simulation is over
     */
    boolean unpark(SimulatedThread thread);

    /** Ends the timed wait of a thread whose timer has fired; called on the carrier. */
    void onTimeout(SimulatedThread thread);
}
