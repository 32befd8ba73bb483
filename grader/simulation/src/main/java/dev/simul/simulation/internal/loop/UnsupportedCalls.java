package dev.simul.simulation.internal.loop;

import dev.simul.simulation.Diagnosis.Escape;
import dev.simul.simulation.StackFrames;
import dev.simul.simulation.internal.thread.SimulatedThread;
import java.util.concurrent.locks.AbstractOwnableSynchronizer;
import java.util.concurrent.locks.LockSupport;

/** Stops a simulation whose running thread uses what cannot be simulated. */
public final class UnsupportedCalls {
    private final SimulationLoop engine;

    public UnsupportedCalls(SimulationLoop engine) {
        this.engine = engine;
    }

    public void refuse(Escape.Kind kind, String what) {
        SimulatedThread running = engine.current();
        if (running != null) {
            engine.stop().halt(engine.diagnoses().escape(kind, what, running));
        }
    }

    /** Does so by throwing an error: for a thread that has a lock others outside may want. */
    public void refuseByThrowing(Escape.Kind kind, String what) {
        SimulatedThread running = engine.current();
        if (running != null) {
            engine.stop().haltByThrowing(engine.diagnoses().escape(kind, what, running));
        }
    }

    /** Refuses a wait that keeps the carrier, unless it is for a lock that a thread outside has. */
    public void refusePinned(boolean timed) {
        SimulatedThread running = engine.current();
        if (running == null) {
            return;
        }
        engine.stop().throwIfGiven();
        Object blocker = LockSupport.getBlocker(running.thread);
        if (timed
                || running.isSet()
                || !(blocker instanceof AbstractOwnableSynchronizer lock)
                || !engine.outside().has(lock)) {
            refusePinned();
        }
    }

    /** Says what keeps the carrier: a class that is being initialised, or else native code. */
    public void refusePinned() {
        boolean initialising =
                StackFrames.here().stream()
                        .anyMatch(frame -> frame.getMethodName().equals("<clinit>"));
        refuse(
                Escape.Kind.PINNED,
                initialising
                        ? "a wait inside a static initialiser: wait in a method instead"
                        : "a wait in a method that native code has called: wait in one called from"
                                + " Java instead");
    }
}
