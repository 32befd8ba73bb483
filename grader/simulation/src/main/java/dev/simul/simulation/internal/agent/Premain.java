package dev.simul.simulation.internal.agent;

import java.lang.instrument.Instrumentation;
import java.lang.reflect.InvocationTargetException;
import org.jspecify.annotations.Nullable;

/**
 * Starts the {@link Agent} where the JVM is one that can load it, and tells where it is not. Alone
 * among the classes here it is compiled for Java 8, so that older JVMs can read at least this one.
 */
public final class Premain {
    private Premain() {}

    /**
     * Is called by the JVM before the program starts. In a JVM that is too old it prints one
     * sentence and ends the JVM with exit code 1.
     *
     * @param arguments not used
     * @param instrumentation what changes classes
     * @throws ReflectiveOperationException if the agent is not beside this class
     */
    public static void premain(@Nullable String arguments, Instrumentation instrumentation)
            throws ReflectiveOperationException {
        try {
            // By name: to compile for Java 8 against a class of Java 25 is an error.
            Class.forName(Premain.class.getPackage().getName() + ".Agent")
                    .getMethod("premain", String.class, Instrumentation.class)
                    .invoke(null, arguments, instrumentation);
        } catch (UnsupportedClassVersionError e) {
            System.err.println(
                    "simulations need a JDK 25, and this JVM is of a JDK "
                            + System.getProperty("java.version")
                            + ": start the program with the java of a JDK 25");
            System.exit(1);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof Error) {
                throw (Error) e.getCause();
            }
            throw e;
        }
    }
}
