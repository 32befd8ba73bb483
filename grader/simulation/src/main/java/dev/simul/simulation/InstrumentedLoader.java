package dev.simul.simulation;

/**
 * A class loader whose classes are under test. The iterations of their loops are counted, so that
 * no loop spins for ever, and the classes cannot terminate the JVM.
 */
public interface InstrumentedLoader {

    /**
     * Returns whether the simulation observes how these classes access shared memory. If not, no
     * schedule preempts a thread between two accesses, and no race is found.
     *
     * @return true, unless the classes are loaded for simulations that do not search for races
     */
    default boolean watchesAccesses() {
        return true;
    }
}
