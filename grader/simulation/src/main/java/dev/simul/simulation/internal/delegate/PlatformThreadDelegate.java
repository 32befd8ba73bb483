package dev.simul.simulation.internal.delegate;

import org.jspecify.annotations.Nullable;

/** The platform threads of a simulation, each of which runs as a virtual one, its shadow. */
public interface PlatformThreadDelegate {
    /**
     * Starts a platform thread as a virtual one.
     *
     * @param platform the thread
     * @param container the container of threads, a private type of the JDK, to start it in; or null
     * @return false if it must be started as a platform thread
     */
    boolean start(Thread platform, @Nullable Object container);

    /** Returns the platform threads that are alive, in the order in which they were started. */
    Thread[] alive();

    /** Returns the virtual thread that runs for a platform one, or null if there is none. */
    @Nullable Thread shadowOf(Thread platform);

    /** Returns the platform thread that a virtual one runs for, or null if there is none. */
    @Nullable Thread originalOf(Thread virtual);
}
