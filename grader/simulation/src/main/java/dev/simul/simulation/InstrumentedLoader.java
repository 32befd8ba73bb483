package dev.simul.simulation;

/**
 * A class loader whose classes are under test: their loops are counted, so that none spins for
 * ever, and they cannot end the JVM.
 */
public interface InstrumentedLoader {

    /**
     * Returns whether the simulation observes the accesses of these classes to shared memory.
     * Otherwise, no schedule preempts a thread between two accesses, and no race is found.
     *
     * @return true, unless the classes are loaded for simulations that do not search for races
     */
    default boolean watchesAccesses() {
        return true;
    }
}
