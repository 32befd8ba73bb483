package dev.simul.simulation.internal.delegate;

import dev.simul.simulation.internal.jdk25.Jdk25;
import org.jspecify.annotations.Nullable;

/** What a simulated thread submits to its scheduler each time it can run. */
public interface ContinuationTask extends Runnable {
    /** Returns the task of a thread of any simulation, or null if it is not a simulated thread. */
    static @Nullable ContinuationTask of(Thread thread) {
        return thread.isVirtual()
                        && Jdk25.isFound()
                        && Jdk25.taskOf(thread) instanceof ContinuationTask simulated
                ? simulated
                : null;
    }

    /** Returns the thread that runs all steps of its simulation; null before the first. */
    @Nullable Thread carrier();

    /**
     * Unparks the thread, either at once or when the carrier handles the request.
     *
     * @return false if its simulation is over
     */
    boolean unpark();
}
