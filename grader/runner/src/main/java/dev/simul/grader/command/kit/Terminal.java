package dev.simul.grader.command.kit;

import dev.simul.checks.chart.Glyphs;
import dev.simul.checks.text.PlainText;
import java.io.PrintWriter;
import java.util.stream.Collectors;

/** The terminal that shows the program's output. */
public final class Terminal {
    private Terminal() {}

    /**
     * Flushes the printed output.
     *
     * @param out what the command printed to
     * @throws UserException if the output could not be written, for example because the disk is
     *     full
     */
    public static void requireWritten(PrintWriter out) {
        out.flush();
        // System.out records its errors itself and does not report them to the writer.
        if (out.checkError() || System.out.checkError()) {
            throw new UserException(
                    ExitCode.USAGE,
                    "cannot write the report to the standard output: the disk is full, or the"
                            + " program that reads the output has exited");
        }
    }

    /**
     * Returns the characters that the standard output can show.
     *
     * @return the characters for pictures
     */
    public static Glyphs glyphs() {
        return Glyphs.in(System.out.charset());
    }

    /**
     * Makes a message safe to print, because names in it may contain control characters.
     *
     * @param message one or more lines
     * @return the lines, without anything that controls a terminal or a CI system
     */
    public static String plain(String message) {
        return message.lines().map(PlainText::line).collect(Collectors.joining("\n"));
    }
}
