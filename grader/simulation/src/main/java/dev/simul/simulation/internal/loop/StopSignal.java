package dev.simul.simulation.internal.loop;

import dev.simul.simulation.Diagnosis;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Says that a simulation is to stop before its end, and why; and keeps its threads from going on.
 */
public final class StopSignal {
    private volatile @Nullable Diagnosis reason;

    /** Ends a thread that cannot be parked any more. */
    static final class SimulationOver extends Error {
        private static final long serialVersionUID = 1L;

        private SimulationOver() {
            super("the simulation is over", null, false, false);
        }
    }

    public boolean isRaised() {
        return reason != null;
    }

    /** Returns why the simulation is to stop, or null where it is not. */
    public @Nullable Diagnosis reason() {
        return reason;
    }

    /** Stops the simulation; any thread may call it. */
    public void raise(Diagnosis diagnosis) {
        reason = diagnosis;
    }

    private void giveFirst(Diagnosis diagnosis) {
        if (reason == null) {
            reason = diagnosis;
        }
    }

    /** Stops the simulation; the running thread never goes on. */
    void halt(Diagnosis diagnosis) {
        giveFirst(diagnosis);
        while (true) {
            LockSupport.park();
            Thread.interrupted();
        }
    }

    /** Stops the simulation; the running thread ends, and gives back what locks it has. */
    void haltByThrowing(Diagnosis diagnosis) {
        giveFirst(diagnosis);
        throw new SimulationOver();
    }

    void throwIfGiven() {
        if (reason != null) {
            throw new SimulationOver();
        }
    }
}
