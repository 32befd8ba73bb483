package dev.simul.simulation;

/**
 * Marks a class loader whose classes are under test: loops in them are counted, so that none spins
 * for ever, and they cannot end the JVM.
 */
public interface InstrumentedLoader {

    /**
     * Tells whether the simulation is to see each access of these classes to what threads may
     * share: without that, no schedule stops a thread between two such accesses, and no race is
     * found.
     *
     * @return true, unless the classes are loaded for simulations that do not search
     */
    default boolean watchesAccesses() {
        return true;
    }
}
