package dev.simul.grader.command;

import dev.simul.checks.chart.Glyphs;
import java.io.Console;

/** What the program's output is shown on. */
final class Terminal {
    private Terminal() {}

    @SuppressWarnings("SystemConsoleNull") // it is null where the output is no terminal
    static boolean isTerminal() {
        Console console = System.console();
        return console != null && console.isTerminal();
    }

    static Glyphs glyphs() {
        return Glyphs.in(System.out.charset());
    }
}
