package dev.simul.student;

import java.io.Console;

/** Finds out whether a student can press keys. */
final class TerminalCheck {
    private TerminalCheck() {}

    /** Returns whether both the standard input and the standard output are a terminal. */
    @SuppressWarnings("SystemConsoleNull") // null in some versions of the JDK, if there is none
    static boolean isTerminal() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            // Since Java 22, there is a console without a terminal as well.
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException older) {
            return true;
        } catch (ReflectiveOperationException unknown) {
            return false;
        }
    }
}
