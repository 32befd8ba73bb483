package dev.simul.simulation;

/** Thrown if a simulation was stopped before its body completed. */
public final class SimulationStoppedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** The reason why the simulation was stopped. */
    private final transient Diagnosis diagnosis;

    SimulationStoppedException(Diagnosis diagnosis) {
        super(diagnosis.message());
        this.diagnosis = diagnosis;
    }

    /**
     * Returns why the simulation was stopped.
     *
     * @return a fatal diagnosis
     */
    public Diagnosis diagnosis() {
        return diagnosis;
    }
}
