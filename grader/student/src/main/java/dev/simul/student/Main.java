package dev.simul.student;

import java.lang.reflect.InvocationTargetException;

/**
 * The main class of the command. Only this class is compiled for Java 8, so that a JVM that is too
 * old for the command can load this class and print an error.
 */
public final class Main {
    private static final int BROKEN = 3;

    private Main() {}

    /**
     * Runs a command line, and then exits the JVM with the exit code of the command.
     *
     * @param args the command-line arguments
     * @throws ReflectiveOperationException if the jar of this class does not contain the command
     */
    public static void main(String[] args) throws ReflectiveOperationException {
        try {
            // Loaded by name, because a class compiled for Java 8 cannot refer to a class compiled
            // for a later version.
            Class.forName(Main.class.getPackage().getName() + ".Program")
                    .getMethod("main", String[].class)
                    .invoke(null, (Object) args);
        } catch (UnsupportedClassVersionError e) {
            System.err.println(
                    "simul: expected Java 17 or newer, found Java "
                            + System.getProperty("java.version")
                            + ": install a JDK 25, 26 or 27 from any vendor, and set JAVA_HOME to its"
                            + " folder");
            System.exit(BROKEN);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof Error) {
                throw (Error) e.getCause();
            }
            throw e;
        }
    }
}
