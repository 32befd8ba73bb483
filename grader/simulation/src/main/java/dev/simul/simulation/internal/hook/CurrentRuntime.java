package dev.simul.simulation.internal.hook;

import dev.simul.simulation.internal.delegate.RuntimeDelegate;
import org.jspecify.annotations.Nullable;

/** Finds the simulation that the calling thread is part of. */
public final class CurrentRuntime {
    private CurrentRuntime() {}

    /**
     * Returns the runtime of the calling thread's simulation, or null if the thread is not part of
     * a simulation.
     */
    public static @Nullable RuntimeDelegate get() {
        if (!(JavaBase.currentCarrier() instanceof Carrier carrier)) {
            return null;
        }
        RuntimeDelegate runtime = carrier.runtime;
        return runtime == null ? carrier.runtimeAfterReturn() : runtime;
    }

    /** Returns whether the calling thread is part of a simulation. */
    public static boolean isPresent() {
        return get() != null;
    }

    /**
     * Returns the runtime of the calling thread's simulation.
     *
     * @throws IllegalStateException if the calling thread is not part of a simulation
     */
    static RuntimeDelegate require() {
        RuntimeDelegate runtime = get();
        if (runtime == null) {
            throw new IllegalStateException("called outside a simulation");
        }
        return runtime;
    }
}
