package dev.simul.grader.command;

import dev.simul.checks.chart.Glyphs;
import java.io.PrintWriter;

/** The terminal that shows the program's output. */
final class Terminal {
    private Terminal() {}

    /**
     * Flushes what was printed.
     *
     * @throws UserException if it could not be written, such as to a full disk
     */
    static void requireWritten(PrintWriter out) {
        out.flush();
        // A writer does not notice this from System.out, which keeps its errors to itself.
        if (out.checkError() || System.out.checkError()) {
            throw new UserException(
                    ExitCode.USAGE,
                    "cannot write the report to the standard output: the disk is full, or its"
                            + " reader has ended");
        }
    }

    static Glyphs glyphs() {
        return Glyphs.in(System.out.charset());
    }
}
