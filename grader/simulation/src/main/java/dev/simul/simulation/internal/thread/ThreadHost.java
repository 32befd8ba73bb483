package dev.simul.simulation.internal.thread;

import org.jspecify.annotations.Nullable;

/** The simulation that a simulated thread is part of, as the thread calls it. */
public interface ThreadHost {
    /** Returns the platform thread that all threads run on, or null before the simulation began. */
    @Nullable Thread carrier();

    /**
     * Unparks a thread; any thread may call it.
     *
     * @return false if the simulation is over
     */
    boolean unpark(SimulatedThread thread);

    /** Ends the timed wait of a thread whose timer has fired; called on the carrier. */
    void onTimeout(SimulatedThread thread);
}
