package dev.simul.simulation.internal.delegate;

import org.jspecify.annotations.Nullable;

/**
 * The platform threads of a simulation, each of which runs as a virtual thread, called its shadow.
 */
public interface PlatformThreadDelegate {
    /**
     * Starts a platform thread as a virtual thread.
     *
     * @param platform the thread
     * @param container the container in which to start the thread, an object of a private type of
     *     the JDK, or null
     * @return false if the thread must be started as a platform thread
     */
    boolean start(Thread platform, @Nullable Object container);

    /**
     * Returns the group of a virtual thread as the program sees it: of a shadow, the group of its
     * platform thread; of the first thread and of new workers of pools, the group {@code main}.
     * Returns null for any other thread.
     */
    @Nullable ThreadGroup groupOf(Thread virtual);

    /** Returns whether a thread is the first thread of the simulation, which runs the body. */
    boolean isFirst(Thread thread);

    /** Returns the platform threads that are alive, in the order in which they were started. */
    Thread[] alive();

    /**
     * Returns the virtual thread that runs on behalf of a platform thread, or null if there is
     * none.
     */
    @Nullable Thread shadowOf(Thread platform);

    /**
     * Returns the virtual thread to unpark in place of a platform thread, or null if there is none.
     * Refuses a thread that an earlier simulation has left: it would never run again.
     */
    @Nullable Thread shadowToUnpark(Thread platform);

    /**
     * Returns the platform thread on whose behalf a virtual thread runs, or null if there is none.
     */
    @Nullable Thread originalOf(Thread virtual);
}
