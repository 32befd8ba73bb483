package dev.simul.simulation.internal.loop;

import dev.simul.simulation.Diagnosis.Escape;
import dev.simul.simulation.StackFrames;
import dev.simul.simulation.internal.delegate.UnsupportedDelegate;
import dev.simul.simulation.internal.diagnosis.DiagnosisFactory;
import dev.simul.simulation.internal.jdk.JdkNames;
import dev.simul.simulation.internal.thread.RunningThread;
import dev.simul.simulation.internal.thread.SimulatedThread;
import java.util.concurrent.locks.AbstractOwnableSynchronizer;
import java.util.concurrent.locks.LockSupport;

/** Stops a simulation whose running thread calls something that cannot be simulated. */
public final class UnsupportedCalls implements UnsupportedDelegate {
    private final RunningThread running;
    private final StopSignal stop;
    private final DiagnosisFactory diagnoses;
    private final ExternalLocks externalLocks;

    UnsupportedCalls(
            RunningThread running,
            StopSignal stop,
            DiagnosisFactory diagnoses,
            ExternalLocks externalLocks) {
        this.running = running;
        this.stop = stop;
        this.diagnoses = diagnoses;
        this.externalLocks = externalLocks;
    }

    /** Stops the simulation; the running thread parks for ever. */
    @Override
    public void refuse(Escape.Kind kind, String what) {
        SimulatedThread user = running.get();
        if (user != null) {
            stop.halt(diagnoses.escape(kind, what, user));
        }
    }

    @Override
    public void refuseLater(Escape.Kind kind, String what) {
        SimulatedThread user = running.get();
        if (user != null) {
            stop.raiseFirst(diagnoses.escape(kind, what, user));
        }
    }

    /**
     * Stops the simulation; the running thread terminates with an error and thereby releases its
     * locks, which threads outside may need.
     */
    @Override
    public void refuseByThrowing(Escape.Kind kind, String what) {
        SimulatedThread user = running.get();
        if (user != null) {
            stop.haltByThrowing(diagnoses.escape(kind, what, user));
        }
    }

    /**
     * Rejects a wait that pins the carrier, unless it is an untimed wait for a lock that a thread
     * outside the simulation holds.
     */
    @Override
    public void refusePinned(boolean timed) {
        SimulatedThread user = running.get();
        if (user == null) {
            return;
        }
        stop.throwIfRaised();
        Object blocker = LockSupport.getBlocker(user.thread);
        if (timed
                || user.isSet()
                || !(blocker instanceof AbstractOwnableSynchronizer lock)
                || !externalLocks.has(lock)) {
            refusePinned();
        }
    }

    /**
     * Rejects a wait for a notification if it would pin the carrier, on which the notifying thread
     * has to run.
     */
    public void refuseIfPinned() {
        if (StackWalker.getInstance().walk(frames -> frames.anyMatch(JdkNames::isPinning))) {
            refusePinned();
        }
    }

    /**
     * Rejects a wait that pins the carrier: a wait in a static initializer or in a method called
     * from native code.
     */
    public void refusePinned() {
        boolean initializing =
                StackFrames.here().stream()
                        .anyMatch(frame -> frame.getMethodName().equals("<clinit>"));
        refuse(
                Escape.Kind.PINNED,
                initializing
                        ? "a wait inside a static initializer: wait in a method instead"
                        : "a wait in a method that native code has called: wait in a method that"
                                + " Java code calls instead");
    }
}
