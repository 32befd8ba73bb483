package dev.simul.simulation;

import java.io.InputStream;
import org.jspecify.annotations.Nullable;

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

    /**
     * Opens the class file of a class that a class under test uses. The simulation needs the
     * superclasses and the fields of such classes.
     *
     * @param path the path of the class file, such as {@code java/lang/Object.class}
     * @return the class file, or null if it is not known
     */
    default @Nullable InputStream classFile(String path) {
        return ((ClassLoader) this).getResourceAsStream(path);
    }
}
