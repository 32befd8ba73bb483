package dev.simul.simulation.internal.delegate;

import dev.simul.simulation.Diagnosis.Escape;

/** Stops a simulation because of an operation that cannot be simulated. */
public interface UnsupportedDelegate {
    /**
     * Stops the simulation.
     *
     * @param kind the kind of feature that the running thread uses
     * @param what the name of the feature, and what to use instead
     */
    void refuse(Escape.Kind kind, String what);

    /**
     * Stops the simulation as soon as the running thread has ended the class initializer that it
     * runs: if the initializer failed, the class could not be used again in this JVM.
     *
     * @param kind the kind of feature that the running thread uses
     * @param what the name of the feature, and what to use instead
     */
    void refuseLater(Escape.Kind kind, String what);

    /**
     * Stops the simulation by throwing an error, so that the running thread releases its locks,
     * which threads outside the simulation may need.
     *
     * @param kind the kind of feature that the running thread uses
     * @param what the name of the feature, and what to use instead
     */
    void refuseByThrowing(Escape.Kind kind, String what);

    /**
     * Stops the simulation because its running thread is about to block the carrier. Returns
     * normally if blocking is harmless.
     */
    void refusePinned(boolean timed);
}
