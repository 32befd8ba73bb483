package dev.simul.simulation.internal.loop;

import dev.simul.simulation.Diagnosis;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** Stops a simulation early, and keeps the reason. */
public final class StopSignal {
    private volatile @Nullable Diagnosis reason;

    /** Thrown to terminate a thread that can no longer be parked. */
    static final class SimulationOver extends Error {
        private static final long serialVersionUID = 1L;

        private SimulationOver() {
            super("the simulation has ended", null, false, false);
        }
    }

    public boolean isRaised() {
        return reason != null;
    }

    /** Returns why the simulation was stopped, or null if it has not been stopped. */
    public @Nullable Diagnosis reason() {
        return reason;
    }

    /** Stops the simulation; any thread may call this method. */
    public void raise(Diagnosis diagnosis) {
        reason = diagnosis;
    }

    /** Stops the simulation, unless it is stopped already. */
    void raiseFirst(Diagnosis diagnosis) {
        if (reason == null) {
            reason = diagnosis;
        }
    }

    /** Stops the simulation; the running thread parks for ever. */
    void halt(Diagnosis diagnosis) {
        raiseFirst(diagnosis);
        while (true) {
            LockSupport.park();
            Thread.interrupted();
        }
    }

    /** Stops the simulation; the running thread terminates and thereby releases its locks. */
    void haltByThrowing(Diagnosis diagnosis) {
        raiseFirst(diagnosis);
        throw new SimulationOver();
    }

    void throwIfRaised() {
        if (reason != null) {
            throw new SimulationOver();
        }
    }
}
