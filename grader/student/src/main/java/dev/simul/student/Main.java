package dev.simul.student;

import java.lang.reflect.InvocationTargetException;

/**
 * The main class of the command. This class alone is compiled for Java 8, so that an older JVM can
 * load it and print that it is too old.
 */
public final class Main {
    private static final int BROKEN = 3;

    private Main() {}

    /**
     * Runs a command line, and then exits the JVM with the exit code of the command.
     *
     * @param args the words of the command line
     * @throws ReflectiveOperationException if the command is not in the jar of this class
     */
    public static void main(String[] args) throws ReflectiveOperationException {
        try {
            // By name: a class compiled for Java 8 cannot refer to a class of a later Java.
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
