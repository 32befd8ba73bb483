package dev.simul.simulation.internal.agent;

import java.lang.instrument.Instrumentation;
import java.lang.reflect.InvocationTargetException;
import org.jspecify.annotations.Nullable;

/**
 * Starts the {@link Agent} if the JVM can load it, and prints an error if not. This class alone is
 * compiled for Java 8, so that older JVMs can load it.
 */
public final class Premain {
    private Premain() {}

    /**
     * Called by the JVM before the program starts. If the JVM is too old, prints one sentence and
     * terminates the JVM with exit code 1.
     *
     * @param arguments not used
     * @param instrumentation changes classes
     * @throws ReflectiveOperationException if the agent is not in the jar of this class
     */
    public static void premain(@Nullable String arguments, Instrumentation instrumentation)
            throws ReflectiveOperationException {
        try {
            // Loaded by name, because a class compiled for Java 8 cannot refer to a class compiled
            // for Java 25.
            Class.forName(Premain.class.getPackage().getName() + ".Agent")
                    .getMethod("premain", String.class, Instrumentation.class)
                    .invoke(null, arguments, instrumentation);
        } catch (UnsupportedClassVersionError e) {
            System.err.println(
                    "simulations need JDK 25, 26 or 27, but this JVM belongs to JDK "
                            + System.getProperty("java.version")
                            + ": start the program with the java command of one of them");
            System.exit(1);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof Error) {
                throw (Error) e.getCause();
            }
            throw e;
        }
    }
}
